package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.heed.language.Sentence;

/**
 * A conversation opened for study: what the reader observes in it before it judges. The lab learns
 * the weights from it; the reader itself judges the very same traits.
 */
public final class Lesson {

  private final Transcript transcript;
  private final SentenceTraits sentenceTraits;
  private final AskTraits askTraits;
  private final ReplyTraits replyTraits;
  private final Languages languages;
  private final TraitList names = new TraitList();

  private Lesson(Transcript transcript, Languages languages) {
    this.transcript = transcript;
    this.languages = languages;
    this.sentenceTraits = new SentenceTraits(names, languages.all());
    this.askTraits = new AskTraits(names, languages.all());
    this.replyTraits = new ReplyTraits(names, languages.all());
  }

  /** Opens a conversation. */
  public static Lesson of(Conversation conversation, Languages languages) {
    return new Lesson(Transcript.of(conversation, languages), languages);
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
          Traits traits = new Traits();
          sentenceTraits.observe(transcript, utterance, i, names.into(traits));
          observed.add(new Observed(utterance.span(sentences.get(i)), traits));
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
      Traits traits = new Traits();
      replyTraits.observe(transcript, i, names.into(traits));
      Span whole = new Span(reply.index(), 0, reply.message().text().length());
      observed.add(new Observed(whole, traits));
    }
    return observed;
  }

  /**
   * The customer's sentences that may ask, seen in the company of their message.
   *
   * @param judged for each of {@link #customerSentences()} the probability of each aspect
   * @return for each of them what was observed; null where it hardly asks
   */
  public List<Traits> asking(List<double[]> judged) {
    return askTraits.observe(
        transcript,
        judgedSentences(judged),
        observation -> {
          Traits traits = new Traits();
          observation.accept(names.into(traits));
          return traits;
        });
  }

  private List<JudgedSentence> judgedSentences(List<double[]> judged) {
    List<JudgedSentence> sentences = new ArrayList<>();
    for (Utterance utterance : transcript.customers()) {
      List<Sentence> said = utterance.text().sentences();
      for (int i = 0; i < said.size(); i++) {
        if (Questions.mayMean(said.get(i))) {
          sentences.add(new JudgedSentence(utterance, i, judged.get(sentences.size())));
        }
      }
    }
    return sentences;
  }

  /**
   * Finds questions and follows them through judged replies.
   *
   * @param said for each of {@link #customerSentences()} the probability of each aspect, that it
   *     asks as judged in company
   * @param threshold from which probability it is taken to ask
   * @param judged for each reply the probability of each aspect
   */
  public Pursuit pursue(List<double[]> said, double threshold, List<double[]> judged) {
    List<JudgedSentence> sentences = judgedSentences(said);
    List<Asked> asked = new Questions().find(transcript, sentences, threshold);
    List<Doing> doings = new ArrayList<>();
    for (int i = 0; i < transcript.replies().size(); i++) {
      Utterance reply = transcript.replies().get(i);
      doings.add(new Doing(reply, judged.get(i)));
    }
    return new Pursuit(
        transcript, asked, doings, Reactions.of(transcript, sentences), languages.all());
  }
}
