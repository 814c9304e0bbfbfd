package org.heed.jira.panel;

import java.util.List;

/**
 * All that the panel shows, in the viewer's language, and nothing that the viewer may not see.
 *
 * @param state what there is to show
 * @param pending whether news on the issue is still being read
 * @param refresh the address at which a newer panel is to be had
 * @param readAt when the issue was read, for machines; empty if it was not
 * @param headline what the customer waits for
 * @param problem what it is about, in the customer's words; empty if they wrote none
 * @param heat how hot the issue runs
 * @param questions what the customer waits for, in order
 * @param turns the chain of agents, in order
 * @param promises what agents promised and have not done, in order
 * @param past what the customer went through on other issues, worst first
 * @param escalation who holds the issue as a senior agent
 * @param advice what to do next
 */
public record PanelView(
    State state,
    boolean pending,
    String refresh,
    String readAt,
    Headline headline,
    String problem,
    Heat heat,
    List<Asked> questions,
    List<Turn> turns,
    List<Promised> promises,
    List<Past> past,
    Escalated escalation,
    Advised advice) {

  /** What there is to show. */
  public enum State {
    /** The issue was not read yet. */
    READING,
    /** It could not be read. */
    FAILED,
    /** It was read. */
    READ
  }

  /** Copies the lists. */
  public PanelView {
    questions = List.copyOf(questions);
    turns = List.copyOf(turns);
    promises = List.copyOf(promises);
    past = List.copyOf(past);
  }

  /** A panel without a reading. */
  static PanelView without(State state, boolean pending, String refresh, String headline) {
    return new PanelView(
        state,
        pending,
        refresh,
        "",
        new Headline(headline, Moment.UNKNOWN, ""),
        "",
        new Heat(0, Mark.plain(""), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Escalated.NEVER,
        Advised.NOTHING);
  }

  /** Whether the issue was not read yet. */
  public boolean isReading() {
    return state == State.READING;
  }

  /** Whether it could not be read. */
  public boolean isFailed() {
    return state == State.FAILED;
  }

  /** Whether there is nothing to worry about. */
  public boolean isCalm() {
    return state == State.READ
        && !headline.isWaiting()
        && heat.findings().isEmpty()
        && promises.isEmpty();
  }
}
