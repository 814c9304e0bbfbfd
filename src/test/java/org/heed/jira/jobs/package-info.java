/** The work in the background. */
package org.heed.jira.jobs;
