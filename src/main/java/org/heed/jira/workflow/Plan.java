package org.heed.jira.workflow;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.heed.escalation.Escalation;

/**
 * All that is going to be done to bring in a senior agent.
 *
 * @param senior who is brought in
 * @param escalation what is kept of it
 * @param takesOver whether somebody else held the issue as a senior agent before
 * @param priority id of the priority to set, empty to leave it
 * @param watchers who is to watch the issue
 * @param brief the brief to post, if it is wanted and can be kept from customers
 * @param remarks what could not be planned, in plain sentences free of customers' words
 */
record Plan(
    ApplicationUser senior,
    Escalation escalation,
    boolean takesOver,
    Optional<String> priority,
    List<ApplicationUser> watchers,
    Optional<Brief> brief,
    List<String> remarks) {

  /**
   * The hand-over brief as it will be posted.
   *
   * @param author in whose name
   * @param markup Jira wiki markup
   * @param audience who alone may read it
   */
  record Brief(ApplicationUser author, String markup, Audience audience) {}

  Plan {
    watchers = List.copyOf(watchers);
    remarks = List.copyOf(remarks);
  }
}
