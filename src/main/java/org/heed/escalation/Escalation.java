package org.heed.escalation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The act of bringing in a senior agent on one issue. An issue has at most one that is open.
 *
 * @param issueId Jira's id of the issue
 * @param projectId Jira's id of its project when it was escalated
 * @param senior key of the senior agent who was brought in
 * @param raisedBy key of the user who brought the senior in, empty if Heed did by rule
 * @param formerOwner key of the assignee before, empty if nobody owned the issue
 * @param reason why, in one plain sentence for the team
 * @param raised when
 * @param closed when it came to its end, empty while it is open
 */
public record Escalation(
    long issueId,
    long projectId,
    String senior,
    Optional<String> raisedBy,
    Optional<String> formerOwner,
    String reason,
    Instant raised,
    Optional<Instant> closed) {

  public Escalation {
    Objects.requireNonNull(senior, "senior");
    Objects.requireNonNull(raisedBy, "raisedBy");
    Objects.requireNonNull(formerOwner, "formerOwner");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(raised, "raised");
    Objects.requireNonNull(closed, "closed");
  }

  /** Whether the senior agent still holds it. */
  public boolean isOpen() {
    return closed.isEmpty();
  }
}
