package org.heed.escalation;

import java.util.List;
import java.util.Locale;

/**
 * One thing that speaks for bringing in a senior agent.
 *
 * @param kind what it is
 * @param arguments what its sentence ({@link Kind#sentenceKey()}) names
 */
public record Reason(Kind kind, List<String> arguments) {

  /** The kinds of reason. Their sentences take the arguments named here. */
  public enum Kind {
    /** The customer asked for somebody senior. */
    ASKED_FOR_SENIOR,
    /** The heat is {0}. */
    HEAT,
    /** Handed on {0} times, and the customer still waits. */
    HANDED_ON,
    /** Agents replied past {0} questions. */
    PASSED_OVER,
    /** The customer had to say it again. */
    SAID_AGAIN,
    /** {0} promises were broken. */
    PROMISES_BROKEN,
    /** The customer has waited {0} business hours. */
    LONG_WAIT,
    /** The same customer was left unheard on {0} other issues. */
    UNHEARD_BEFORE;

    /** The i18n key of the plain sentence that says it. */
    public String sentenceKey() {
      return "heed.escalation.reason." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  public Reason {
    arguments = List.copyOf(arguments);
  }

  static Reason of(Kind kind) {
    return new Reason(kind, List.of());
  }

  static Reason of(Kind kind, long figure) {
    return new Reason(kind, List.of(Long.toString(figure)));
  }
}
