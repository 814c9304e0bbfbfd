package org.heed.escalation;

import java.util.List;

/**
 * What the policy advises for one issue.
 *
 * @param bringInSenior whether a senior agent should take it
 * @param callCustomer whether somebody should pick up the telephone, because writing has failed
 * @param reasons all that speaks for it, the heaviest first
 */
public record Decision(boolean bringInSenior, boolean callCustomer, List<Reason> reasons) {

  /** Leave the issue where it is. */
  public static final Decision LEAVE_IT = new Decision(false, false, List.of());

  public Decision {
    reasons = List.copyOf(reasons);
  }
}
