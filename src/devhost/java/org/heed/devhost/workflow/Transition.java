package org.heed.devhost.workflow;

import com.atlassian.jira.event.type.EventType;
import java.util.List;
import org.heed.devhost.jira.Seed;

/**
 * A way from one status to another.
 *
 * @param id its number
 * @param name what stands on the button
 * @param to id of the status it leads to
 * @param fromResolved whether it starts at a resolved issue; else at an unresolved one
 * @param resolves whether it asks for a resolution
 * @param eventType the event that it tells
 */
public record Transition(
    int id, String name, String to, boolean fromResolved, boolean resolves, Long eventType) {
  /** The number of "Escalate", on which the app's post-function stands. */
  public static final int ESCALATE = 31;

  /** All there are. */
  public static final List<Transition> ALL =
      List.of(
          unresolved(11, "Start progress", Seed.IN_PROGRESS),
          unresolved(21, "Wait for customer", Seed.WAITING_FOR_CUSTOMER),
          unresolved(ESCALATE, "Escalate", Seed.ESCALATED),
          new Transition(41, "Resolve", Seed.RESOLVED, false, true, EventType.ISSUE_RESOLVED_ID),
          new Transition(51, "Close", Seed.CLOSED, true, false, EventType.ISSUE_CLOSED_ID),
          new Transition(61, "Reopen", Seed.OPEN, true, false, EventType.ISSUE_REOPENED_ID));

  private static Transition unresolved(int id, String name, String to) {
    return new Transition(id, name, to, false, false, EventType.ISSUE_GENERICEVENT_ID);
  }
}
