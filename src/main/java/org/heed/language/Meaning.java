package org.heed.language;

/** What a phrase can mean. The rules of every language map their phrases to these. */
public enum Meaning {
  /** Asks for information with the word order or the words of a question. */
  ASKS,
  /** Asks the other side for an action. */
  REQUESTS,
  /** Asks for information, but not in the form of a question. */
  WONDERS,
  /** Looks like a question or request, but expects no answer. */
  RHETORICAL,
  /** Asks in general, as a courtesy: "please help", "any help is appreciated". */
  POLITE_CLOSER,
  /** A request that only points to something: "please find attached". */
  POINTS_TO,

  /** What is asked for is a cause: "why", "what could be wrong". */
  WANTS_CAUSE,
  /** What is asked for is a way: "how do I", "is there a workaround". */
  WANTS_WAY,
  /** What is asked for is a time: "when", "how long". */
  WANTS_TIME,
  /** What is asked for is how the matter stands: "any update", "is somebody on it". */
  WANTS_STATE,
  /** What is asked for is whether something is known, possible, supported or intended. */
  WANTS_WHETHER,
  /** What is asked for is what the other side found or did: "could you reproduce it". */
  WANTS_FINDING,
  /** What is asked for is what the customer should bring: "do you need more from me". */
  WANTS_ORDERS,
  /** What is asked for is a thing: a link, a version, an example, a document. */
  WANTS_THING,
  /** What is asked for is a mending, a change or a decision. */
  WANTS_DEED,
  /** What is asked for is something to be done with the issue itself: close, reopen, move. */
  WANTS_ISSUE,
  /** What is asked for is help in general. */
  WANTS_HELP,

  /** Opens a letter. */
  GREETING,
  /** Closes a letter. */
  SIGN_OFF,
  /** A line that programs and companies add below a mail. */
  BOILERPLATE,
  /** The heading of a form. */
  FORM_HEADING,
  /** Introduces a quoted mail. */
  QUOTED_MAIL,

  /** Confirms that it works or is solved. */
  RESOLVED,
  /** Says that it does not work, or not yet. */
  UNSOLVED,
  /** Gives thanks. */
  THANKS,
  /** Asks for progress without asking anything new. */
  CHASES,
  /** Says that a time is over, or what was to happen by then has not. */
  ELAPSED,
  /** Says that what was to come has come. */
  RECEIVED,
  /** Voices dissatisfaction with the service. */
  COMPLAINS,
  /** Says that it was said before. */
  REPEATS,
  /** Says that a reply was beside the point. */
  REBUFFS,
  /** Asks for somebody senior or for higher priority. */
  WANTS_SENIOR,
  /** Says that it is urgent. */
  URGES,
  /** Takes back what was asked. */
  WITHDRAWS,

  /** Says that somebody looks into it, or that a message was received. */
  ACKNOWLEDGES,
  /** Asks the customer for something that the agent needs. */
  NEEDS_FROM_CUSTOMER,
  /** Says what is the case, what to do or what was done. */
  SOLVES,
  /** Says no. */
  REFUSES,
  /** Gives a reason. */
  REASON,
  /** Offers another way or a next step. */
  ALTERNATIVE,
  /** Reads as a template. */
  CANNED,
  /** Says that nothing more was heard from the customer. */
  BLAMES_SILENCE,
  /** Closes the issue. */
  CLOSES,
  /** Hands the issue on to somebody else. */
  HANDS_ON,
  /** Announces a senior agent. */
  BRINGS_IN_SENIOR,
  /** Announces absence and cover. */
  ANNOUNCES_COVER,
  /** Announces that a colleague will answer one point. */
  ANNOUNCES_COLLEAGUE,
  /** The author stands in for somebody. */
  STANDS_IN,

  /** Commits the author's side to an action. */
  PROMISES,
  /** Looks like a promise, but commits to nothing. */
  NO_PROMISE,
  /** Takes a promise back. */
  TAKES_BACK,
  /** Refers to a promise that was made. */
  AS_PROMISED,

  /** Due today. */
  DUE_TODAY,
  /** Due tomorrow. */
  DUE_TOMORROW,
  /** Due on a named day of the week. */
  DUE_WEEKDAY,
  /** Due on a named day of the week after this one. */
  DUE_NEXT_WEEKDAY,
  /** Due on a day of a month. */
  DUE_DATE,
  /** Due within a number of hours, days or weeks. */
  DUE_WITHIN,
  /** Due at the end of this week. */
  DUE_END_OF_WEEK,
  /** Due at the end of next week. */
  DUE_END_OF_NEXT_WEEK,
  /** Due within next week. */
  DUE_NEXT_WEEK,
  /** Due at the end of this month. */
  DUE_END_OF_MONTH,
  /** Due at a time that names no day: "soon", "in 3.5.0". */
  DUE_VAGUE;

  private final String trait = "means:" + name();

  /** The name under which judgements weigh it. */
  public String trait() {
    return trait;
  }
}
