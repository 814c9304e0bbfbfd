/**
 * The reader: a {@link org.heed.conversation.Conversation} in, a {@link org.heed.listening.Reading}
 * out. One small class for each kind of finding; pure functions of the conversation and the clock.
 *
 * <p>What is learned is judged in two steps: the {@code ...Traits} classes observe a sentence, a
 * reply, a link, the end of a question or a reply once more and note named traits (numbered by the
 * {@code ...Names}); {@link org.heed.listening.Weights} and {@link org.heed.listening.Trees} sum
 * them up by shipped tables. {@link org.heed.listening.Lesson} hands the very same traits to the
 * lab.
 *
 * <p>What is decided over the whole issue has classes of its own: {@code Ends} what has become of
 * its questions, {@code Contentment} whether all is well in the end, {@code Silence} who waits for
 * whom, {@code FeltHandoffs} which moves the customer felt; {@code Signals} tells of them.
 */
package org.heed.listening;
