/**
 * What was said on an issue and who owned it when: plain immutable data, free of Jira. Everything
 * that Heed finds is found in a {@link org.heed.conversation.Conversation}.
 */
package org.heed.conversation;
