/** From a Jira issue to a conversation. */
package org.heed.jira.conversations;
