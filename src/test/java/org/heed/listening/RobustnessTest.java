package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.Test;

public class RobustnessTest {

  private static final String[] PIECES = {
    "?",
    "!",
    ".",
    "...",
    "\n",
    "\r\n",
    " ",
    "\t",
    "{code}",
    "{code:java}",
    "{noformat}",
    "{quote}",
    "{",
    "}",
    "{{",
    "}}",
    "[",
    "]",
    "|",
    "[~",
    "[^",
    "!a.png!",
    "\"",
    "\u201c",
    "'",
    ">",
    "> ",
    "bq. ",
    "h3. ",
    "* ",
    "# ",
    "1. ",
    "--",
    "----",
    "On Monday, x wrote:",
    "http://a.example/b?c",
    "at a.b.C.d(E.java:1)",
    "Could you please send it",
    "I will call you by Friday",
    "by 99 May",
    "on the 31st of February",
    "within 9999 days",
    "in 0 weeks",
    "next",
    "Regards",
    "Hi",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\u0000",
    "\u202E",
    "\u3002",
    "\uFF1F",
    "e\u0301",
    "\u0130",
    "\u00DF",
    "\uFFFF",
    "0x7fff",
    "[ERROR] : x",
    "||a||b||",
    "|c|d|",
    "{color:red}",
    "don't",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  };

  @Test
  public void ten_thousand_generated_messages_never_throw() {
    Random random = new Random(20260302);
    for (int conversation = 0; conversation < 2_500; conversation++) {
      Talk talk =
          Talk.customer(generated(random))
              .agent("ann", generated(random))
              .says(generated(random))
              .agent("ben", generated(random));
      assertThatCode(talk::read).doesNotThrowAnyException();
    }
  }

  private static String generated(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(25); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
      if (random.nextInt(30) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE));
      }
    }
    return text.toString();
  }

  @Test(timeout = 60_000)
  public void pathological_messages_are_read_to_the_end() {
    read("?".repeat(100_000));
    read("? ".repeat(50_000));
    read("why? ".repeat(5_000));
    read("[".repeat(100_000));
    read("{".repeat(100_000));
    read("{{".repeat(50_000));
    read("{code}".repeat(20_000));
    read("{quote".repeat(20_000));
    read("!a".repeat(20_000));
    read("\"a ".repeat(20_000));
    read("> ".repeat(2_000) + "\n" + ">".repeat(100_000));
    read("a".repeat(1_000_000));
    read("a ".repeat(50_000));
    read("12:00:01 [ERROR] com.example.Foo failed?\n".repeat(25_000));
    read("\n".repeat(200_000));
    read("Regards\n".repeat(5_000));
    read("- item one please\n".repeat(3_000));
    read("will you please ".repeat(5_000));
    read("\uD83D\uDE00".repeat(50_000));
  }

  private static void read(String text) {
    Talk.customer(text).agent("ann", text).read();
  }
}
