/**
 * From a Jira issue to a {@link org.heed.conversation.Conversation}: what was said, by which side,
 * who could see it and who owned the issue when.
 */
package org.heed.jira.conversations;
