/**
 * The work in the background: reading what is in the backlog, sweeping up what time alone has
 * changed, going through past issues. It runs on the threads of Jira's scheduler, which clears what
 * Jira keeps per thread after each run; so no run lasts long, and a long one goes on in the next.
 */
package org.heed.jira.jobs;
