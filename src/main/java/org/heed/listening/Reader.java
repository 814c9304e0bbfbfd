package org.heed.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.heed.language.Sentence;
import org.heed.language.Vocabulary;

/**
 * Reads a conversation the way a careful support lead would. There is one reader; it is safe for
 * use by many threads.
 */
public final class Reader {

  private final Languages languages;
  private final Judgement judgement;
  private final SentenceTraits customerTraits;
  private final SentenceTraits agentTraits;
  private final AskTraits askTraits;
  private final ReplyTraits replyTraits;
  private final Questions questions = new Questions();
  private final Answers answers;
  private final AskedAgain askedAgain = new AskedAgain();
  private final Promises promises = new Promises();
  private final Handoffs handoffs = new Handoffs();
  private final Cues cues = new Cues();
  private final Voices voices = new Voices();
  private final Signals signals = new Signals();

  /** A reader with the judgement that ships. */
  public Reader() {
    this(Judgement.shipped());
  }

  /** A reader with a judgement of its own. */
  public Reader(Judgement judgement) {
    Vocabulary vocabulary = judgement.vocabulary();
    this.languages = Languages.load(vocabulary);
    this.judgement = judgement.over(vocabulary);
    this.customerTraits = new SentenceTraits(this.judgement.customer(), languages.all());
    this.agentTraits = new SentenceTraits(this.judgement.agent(), languages.all());
    this.askTraits = new AskTraits(this.judgement.ask(), languages.all());
    this.replyTraits = new ReplyTraits(this.judgement.reply(), languages.all());
    this.answers = new Answers(this.judgement, languages.all());
  }

  /**
   * Reads a conversation.
   *
   * @param conversation what was said and who owned it
   * @param now the moment as of which waiting and promises are judged; on an issue that was closed
   *     before, as of its closing
   */
  public Reading read(Conversation conversation, Instant now) {
    Transcript transcript = Transcript.of(conversation, languages);
    List<Heard> messages = conversation.messages().stream().map(Heard::of).toList();
    List<JudgedSentence> customers =
        judge(transcript, transcript.customers(), customerTraits, judgement.customer());
    List<JudgedSentence> agents =
        judge(transcript, transcript.replies(), agentTraits, judgement.agent());
    List<Asked> asked =
        questions.find(transcript, inCompany(transcript, customers), judgement.ask().threshold(0));
    List<Doing> doings = doings(transcript);
    List<Cue> shown = cues.find(customers, judgement.customer());
    Answers.Outcome followed =
        answers.follow(transcript, asked, doings, Reactions.of(transcript, customers));
    Answers.Outcome outcome = askedAgain.takeBack(transcript, followed, shown);
    Instant until =
        Reading.waitedUntil(messages, outcome.questions(), shown, conversation.resolved(), now);
    List<Promise> promised =
        promises.find(
            transcript,
            agents,
            judgement.agent(),
            Promises.Done.of(outcome.replies(), shown, outcome.questions()),
            until);
    List<Handoff> moves = handoffs.find(transcript);
    Silence silence = new Silence(transcript, outcome.questions(), outcome.replies(), shown);
    List<Signal> found =
        signals.find(
            transcript,
            new Signals.Findings(
                outcome.questions(), outcome.replies(), promised, moves, shown, silence),
            until);
    return new Reading(
        conversation.key(),
        now,
        messages,
        outcome.questions(),
        outcome.replies(),
        promised,
        moves,
        shown,
        voices.find(transcript),
        found,
        Heat.of(found),
        silence.waitingSince(),
        until.isBefore(now) ? Optional.empty() : nextDue(promised, silence, now));
  }

  private static List<JudgedSentence> judge(
      Transcript transcript, List<Utterance> utterances, SentenceTraits traits, Weights weights) {
    List<JudgedSentence> judged = new ArrayList<>();
    Sums sums = weights.sums();
    for (Utterance utterance : utterances) {
      List<Sentence> sentences = utterance.text().sentences();
      for (int i = 0; i < sentences.size(); i++) {
        if (Questions.mayMean(sentences.get(i))) {
          int place = i;
          double[] probabilities =
              sums.judge(notes -> traits.observe(transcript, utterance, place, notes));
          judged.add(new JudgedSentence(utterance, i, probabilities));
        }
      }
    }
    return judged;
  }

  private List<JudgedSentence> inCompany(Transcript transcript, List<JudgedSentence> judged) {
    Sums sums = judgement.ask().sums();
    List<double[]> asking = askTraits.observe(transcript, judged, sums::judge);
    List<JudgedSentence> anew = new ArrayList<>(judged.size());
    for (int i = 0; i < judged.size(); i++) {
      anew.add(judged.get(i).asking(asking.get(i) == null ? 0 : asking.get(i)[0]));
    }
    return anew;
  }

  private List<Doing> doings(Transcript transcript) {
    List<Doing> doings = new ArrayList<>();
    Sums sums = judgement.reply().sums();
    for (int i = 0; i < transcript.replies().size(); i++) {
      Utterance reply = transcript.replies().get(i);
      int place = i;
      double[] judged = sums.judge(notes -> replyTraits.observe(transcript, place, notes));
      doings.add(new Doing(reply, judged));
    }
    return doings;
  }

  private static Optional<Instant> nextDue(List<Promise> promises, Silence silence, Instant now) {
    Stream<Instant> ofPromises =
        promises.stream()
            .filter(promise -> promise.state().isOutstanding())
            .flatMap(promise -> promise.dueAt().stream())
            .flatMap(due -> Stream.of(due.minus(Promises.SOON), due.plusMillis(1)));
    return Stream.concat(ofPromises, silence.dues())
        .filter(moment -> moment.isAfter(now))
        .min(Instant::compareTo);
  }
}
