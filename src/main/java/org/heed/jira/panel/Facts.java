package org.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.escalation.Decision;
import org.heed.escalation.Escalation;
import org.heed.listening.Reading;

/**
 * All that a panel is written from.
 *
 * @param issue the issue
 * @param reading what is known of it
 * @param pending whether news on it is still being read
 * @param waited how long the customer has waited in business time; zero if they do not
 * @param hidden indexes of the messages that the viewer may not see
 * @param others the customer's other issues that the viewer may browse, worst first
 * @param escalation the last one, if there is any
 * @param decision what the policy advises
 */
record Facts(
    Issue issue,
    Reading reading,
    boolean pending,
    Duration waited,
    Set<Integer> hidden,
    List<OtherIssues.OtherIssue> others,
    Optional<Escalation> escalation,
    Decision decision) {

  Facts {
    hidden = Set.copyOf(hidden);
    others = List.copyOf(others);
  }
}
