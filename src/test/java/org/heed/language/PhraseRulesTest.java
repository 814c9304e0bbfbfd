package org.heed.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;

public class PhraseRulesTest {

  private final List<Language> languages = Languages.load().all();

  @Test
  public void every_rule_shows_what_it_must_catch_and_what_it_must_not() {
    SoftAssertions all = new SoftAssertions();
    for (Language language : languages) {
      for (PhraseRule rule : language.phrases().rules()) {
        all.assertThat(rule.catches()).as(language.code() + " " + rule.id()).isNotEmpty();
        all.assertThat(rule.passes()).as(language.code() + " " + rule.id()).isNotEmpty();
      }
    }
    all.assertAll();
  }

  @Test
  public void every_rule_catches_its_examples() {
    SoftAssertions all = new SoftAssertions();
    for (Language language : languages) {
      for (PhraseRule rule : language.phrases().rules()) {
        for (String example : rule.catches()) {
          all.assertThat(found(language, example))
              .as(language.code() + " " + rule.id() + " must catch: " + example)
              .contains(rule.id());
        }
      }
    }
    all.assertAll();
  }

  @Test
  public void every_rule_passes_its_counterexamples() {
    SoftAssertions all = new SoftAssertions();
    for (Language language : languages) {
      for (PhraseRule rule : language.phrases().rules()) {
        for (String example : rule.passes()) {
          all.assertThat(found(language, example))
              .as(language.code() + " " + rule.id() + " must pass: " + example)
              .doesNotContain(rule.id());
        }
      }
    }
    all.assertAll();
  }

  @Test
  public void an_exception_silences_every_phrase_of_its_rule_wherever_it_stands() {
    Language english = languages.get(0);

    assertThat(found(english, "You can close this, and the ticket can be closed."))
        .contains("resolved-close");
    assertThat(
            found(
                english,
                "You can close this, and the ticket can be closed, but why did you close it?"))
        .doesNotContain("resolved-close");
  }

  @Test
  public void english_gives_words_to_every_meaning() {
    assertThat(
            languages.get(0).phrases().rules().stream()
                .map(PhraseRule::meaning)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Meaning.values());
  }

  private static List<String> found(Language language, String example) {
    Words words =
        new Tokenizer(example, new Lexicon(language, new Terms())).words(0, example.length());
    return language.phrases().find(words).stream().map(hit -> hit.rule().id()).toList();
  }
}
