package org.heed.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class TextTest {

  private static final Language ENGLISH = Language.load("en");

  private static Text text(String markup) {
    return Text.of(markup, ENGLISH, false);
  }

  private static List<String> of(Zone zone, String markup) {
    return text(markup).sentences().stream()
        .filter(sentence -> sentence.zone() == zone)
        .map(sentence -> markup.substring(sentence.start(), sentence.end()))
        .toList();
  }

  @Test
  public void fenced_code_is_not_spoken() {
    String markup = "It fails:\n{code:java}\nint i = 0; // why?\n{code}\nPlease help me with it.";

    assertThat(of(Zone.PROSE, markup)).containsExactly("It fails:", "Please help me with it.");
    assertThat(text(markup).codeLines()).isPositive();
  }

  @Test
  public void an_unfenced_stack_trace_is_code() {
    String markup =
        "It fails.\njava.lang.NullPointerException: x\n\tat com.example.Foo.bar(Foo.java:12)\n"
            + "\tat com.example.Foo.main(Foo.java:3)\nWhat can I do?";

    assertThat(of(Zone.PROSE, markup)).contains("It fails.", "What can I do?");
    assertThat(of(Zone.PROSE, markup)).noneMatch(line -> line.contains("Foo.java"));
  }

  @Test
  public void log_lines_and_prompts_are_code() {
    String markup =
        "I ran it:\n[INFO]  starting\n[ERROR] : cannot open file\n? Which project do you want\n"
            + "2026-03-02 10:11:12,131 done\nIs that bad?";

    assertThat(of(Zone.PROSE, markup)).containsExactly("I ran it:", "Is that bad?");
  }

  @Test
  public void quoted_mail_is_not_spoken_but_the_answers_between_are() {
    String markup =
        "On Mon, 5 Oct, Ann Agent wrote:\n> which interval do you use?\n200 ms\n> one socket?\nOne";

    assertThat(of(Zone.PROSE, markup)).containsExactly("200 ms", "One");
    assertThat(of(Zone.QUOTE, markup)).hasSize(3);
  }

  @Test
  public void greeting_sign_off_and_signature_stand_apart() {
    String markup = "Dear Ms Agent,\n\nthe seal leaks.\n\nKind regards\nKim Customer\nBolts Ltd.";

    assertThat(of(Zone.GREETING, markup)).containsExactly("Dear Ms Agent,");
    assertThat(of(Zone.PROSE, markup)).containsExactly("the seal leaks.");
    assertThat(of(Zone.SIGN_OFF, markup)).containsExactly("Kind regards");
    assertThat(of(Zone.SIGNATURE, markup)).containsExactly("Kim Customer", "Bolts Ltd.");
  }

  @Test
  public void headings_of_forms_are_not_spoken() {
    String markup = "h3. Steps to Reproduce\n1. open it\n\nExpected Result:\nit opens";

    assertThat(of(Zone.HEADING, markup))
        .containsExactly("h3. Steps to Reproduce", "Expected Result:");
  }

  @Test
  public void sentences_end_at_marks_not_at_versions_or_abbreviations() {
    String markup = "We run 5.0.0 on e.g. two servers. Is that ok? It was fine.";

    assertThat(of(Zone.PROSE, markup))
        .containsExactly("We run 5.0.0 on e.g. two servers.", "Is that ok?", "It was fine.");
  }

  @Test
  public void a_question_within_quotation_marks_is_not_the_authors() {
    Sentence sentence =
        text("The form stops at \"Are you a charity?\" and we are not.").sentences().get(0);

    assertThat(sentence.words().contains("?")).isFalse();
    assertThat(sentence.words().endsInQuestionMark()).isFalse();
  }

  @Test
  public void contractions_are_undone_and_keep_their_place() {
    Words words = text("I can't open it").sentences().get(0).words();

    assertThat(words.toString()).isEqualTo("i can not open it");
    assertThat(words.start(2)).isEqualTo(2);
    assertThat(words.end(2)).isEqualTo(7);
  }

  @Test
  public void links_attachments_and_mentions_become_one_word() {
    Words words =
        text("[~ann] see [the manual|http://a.example/b] and !shot.png! or [^log.txt]")
            .sentences()
            .get(0)
            .words();

    assertThat(words.toString()).isEqualTo("@user see the manual @link and @file or @file");
  }
}
