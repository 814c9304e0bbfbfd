package org.heed.jira.panel;

import java.util.List;

/**
 * How hot the issue runs, and why.
 *
 * @param points 0 to 100
 * @param mark the same in a word
 * @param findings what it adds up from, heaviest first
 */
public record Heat(int points, Mark mark, List<Finding> findings) {

  /** Copies the findings. */
  public Heat {
    findings = List.copyOf(findings);
  }
}
