package org.heed.jira.admin;

import java.util.List;

/**
 * One setting, as the template shows it.
 *
 * @param id the name under which the form sends it
 * @param label its name
 * @param hint what may be written
 * @param text what is written; empty where it is inherited
 * @param inherited what holds if nothing is written
 * @param complaint what is wrong with the text; empty if nothing is
 * @param lines how many lines the box has; 1 for a short text
 * @param options the texts to choose from; empty where any text may be written
 */
public record FieldView(
    String id,
    String label,
    String hint,
    String text,
    String inherited,
    String complaint,
    int lines,
    List<OptionView> options) {

  public FieldView {
    options = List.copyOf(options);
  }
}
