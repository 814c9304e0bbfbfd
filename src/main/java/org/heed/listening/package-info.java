/**
 * The reader: a {@link org.heed.conversation.Conversation} in, a {@link org.heed.listening.Reading}
 * out. One small class for each kind of finding; pure functions of the conversation and the clock.
 */
package org.heed.listening;
