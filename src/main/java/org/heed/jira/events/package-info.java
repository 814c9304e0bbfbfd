/** Hears that somebody did something to an issue, and notes it: one small write, no more. */
package org.heed.jira.events;
