package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.heed.conversation.Message;
import org.heed.language.Content;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Text;
import org.heed.language.Words;
import org.heed.language.Zone;

/** A message and what its text says. */
final class Utterance {

  /** How many sentences of a message are compared with others; nobody writes more to be read. */
  private static final int MOST_COMPARED = 120;

  private static final Content NOTHING = Content.ofAll(List.of());

  private final Message message;
  private final Text text;
  private final long second;
  private final Content content;
  private final List<Content> contents = new ArrayList<>();
  private final List<Content> spokenContents = new ArrayList<>();

  Utterance(Message message, Text text) {
    this.message = message;
    this.text = text;
    this.second = message.written().toEpochSecond();
    for (Sentence sentence : text.sentences()) {
      boolean own = sentence.zone() != Zone.QUOTE && sentence.zone() != Zone.SIGNATURE;
      Content words = own ? Content.of(sentence.words()) : NOTHING;
      contents.add(words);
      if (sentence.isSpoken() && spokenContents.size() < MOST_COMPARED) {
        spokenContents.add(words);
      }
    }
    this.content = Content.ofAll(contents);
  }

  Message message() {
    return message;
  }

  Text text() {
    return text;
  }

  int index() {
    return message.index();
  }

  /** How many seconds after another it was written; negative if it was before. */
  long secondsSince(Utterance other) {
    return second - other.second;
  }

  List<Sentence> spoken() {
    return text.spoken();
  }

  Span span(Sentence sentence) {
    return new Span(message.index(), sentence.start(), sentence.end());
  }

  String words(Sentence sentence) {
    return text.words(sentence);
  }

  /** The words that stand at a place of it. */
  String words(Span span) {
    return at(span).map(this::words).orElse("");
  }

  /** Whether the sentence at a place of it is of a kind. */
  boolean holds(Span span, Predicate<Sentence> kind) {
    return at(span).filter(kind).isPresent();
  }

  private Optional<Sentence> at(Span span) {
    return text.sentences().stream()
        .filter(sentence -> sentence.start() == span.start())
        .findFirst();
  }

  /** The first sentence that says something, past greetings and thanks; "" if it says nothing. */
  String gist() {
    return quoted(sentence -> !isFormality(sentence)).orElseGet(this::firstWords);
  }

  /**
   * Whether it holds code, a file or more than thanks. Who announces that they will bring it brings
   * nothing yet.
   */
  boolean givesSomething() {
    return showsSomething()
        || !text.means(Meaning.PROMISES)
            && spoken().stream().anyMatch(sentence -> !isFormality(sentence));
  }

  /** Whether it holds code or a file, or no words at all. */
  boolean showsSomething() {
    return text.codeLines() > 0
        || text.holds(Words.FILE)
        || spoken().isEmpty() && !message.text().isBlank();
  }

  /** The first sentence that asks for something, or else the gist. */
  String request() {
    return quoted(
            sentence ->
                sentence.words().endsInQuestionMark()
                    || sentence.means(Meaning.NEEDS_FROM_CUSTOMER))
        .orElseGet(this::gist);
  }

  /** The first sentence that refuses, or else the gist. */
  String refusal() {
    return quoted(sentence -> sentence.means(Meaning.REFUSES)).orElseGet(this::gist);
  }

  private Optional<String> quoted(Predicate<Sentence> worthQuoting) {
    return spoken().stream().filter(worthQuoting).findFirst().map(this::words);
  }

  private String firstWords() {
    return quoted(sentence -> true).orElse("");
  }

  private static boolean isFormality(Sentence sentence) {
    return sentence.words().count() < 3
        || sentence.meansAny(
            Meaning.GREETING, Meaning.SIGN_OFF, Meaning.THANKS, Meaning.POLITE_CLOSER);
  }

  /** The content words of all that its author says and heads. */
  Content content() {
    return content;
  }

  /** The content words of the sentence at a place; none of a quoted one. */
  Content content(int place) {
    return contents.get(place);
  }

  /** The content words of its first spoken sentences. */
  List<Content> spokenContents() {
    return spokenContents;
  }
}
