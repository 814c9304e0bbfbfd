package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.heed.language.Sentence;
import org.heed.language.Similarity;

/**
 * A conversation opened for study: what the reader observes in it before it judges. The lab learns
 * the weights from it; the reader itself judges the very same traits.
 */
public final class Lesson {

  private final Transcript transcript;
  private final SentenceTraits sentenceTraits = new SentenceTraits();
  private final ReplyTraits replyTraits;

  private Lesson(Transcript transcript, ReplyTraits replyTraits) {
    this.transcript = transcript;
    this.replyTraits = replyTraits;
  }

  /** Opens a conversation. */
  public static Lesson of(Conversation conversation, Languages languages) {
    return new Lesson(
        Transcript.of(conversation, languages), new ReplyTraits(new Likeness(languages.all())));
  }

  /**
   * Something observed.
   *
   * @param span where it stands
   * @param traits what was observed of it
   */
  public record Observed(Span span, Traits traits) {}

  /** The customer's sentences. */
  public List<Observed> customerSentences() {
    return sentences(transcript.customers());
  }

  /** The sentences of public agent replies. */
  public List<Observed> agentSentences() {
    return sentences(transcript.replies());
  }

  private List<Observed> sentences(List<Utterance> utterances) {
    List<Observed> observed = new ArrayList<>();
    for (Utterance utterance : utterances) {
      List<Sentence> sentences = utterance.text().sentences();
      for (int i = 0; i < sentences.size(); i++) {
        if (Questions.mayMean(sentences.get(i))) {
          observed.add(
              new Observed(
                  utterance.span(sentences.get(i)),
                  sentenceTraits.observe(transcript, utterance, i)));
        }
      }
    }
    return observed;
  }

  /** The public agent replies; each span is a whole message. */
  public List<Observed> replies() {
    List<Observed> observed = new ArrayList<>();
    for (int i = 0; i < transcript.replies().size(); i++) {
      Utterance reply = transcript.replies().get(i);
      observed.add(
          new Observed(
              new Span(reply.index(), 0, reply.message().text().length()),
              replyTraits.observe(transcript, i)));
    }
    return observed;
  }

  /**
   * Follows given questions through judged replies.
   *
   * @param spans where the questions stand, in order
   * @param openings which of them are openings
   * @param judged for each reply the probability of each aspect
   */
  public Pursuit pursue(List<Span> spans, List<Boolean> openings, List<double[]> judged) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      asked.add(asked(spans.get(i), openings.get(i)));
    }
    List<Doing> doings = new ArrayList<>();
    for (int i = 0; i < transcript.replies().size(); i++) {
      Utterance reply = transcript.replies().get(i);
      doings.add(new Doing(reply, judged.get(i), reply.content()));
    }
    return new Pursuit(transcript, asked, doings);
  }

  private Asked asked(Span span, boolean opening) {
    Utterance utterance = transcript.get(span.message());
    Sentence best = null;
    int most = Integer.MIN_VALUE;
    for (Sentence sentence : utterance.text().sentences()) {
      int shared = Math.min(sentence.end(), span.end()) - Math.max(sentence.start(), span.start());
      if (shared > most) {
        most = shared;
        best = sentence;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("nothing is said at " + span);
    }
    Question.Kind kind =
        opening
            ? Question.Kind.OPENING
            : Optional.ofNullable(Questions.kind(best)).orElse(Question.Kind.INTERROGATIVE);
    return new Asked(
        span.message(),
        best,
        kind,
        opening ? utterance.content() : Similarity.contentOf(best, utterance.text().language()),
        1);
  }
}
