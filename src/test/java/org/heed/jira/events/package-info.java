/** What is heard of an issue is noted, and no user is kept waiting for it. */
package org.heed.jira.events;
