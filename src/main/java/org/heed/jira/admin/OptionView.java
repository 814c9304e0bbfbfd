package org.heed.jira.admin;

/**
 * One choice of a list, as the template shows it.
 *
 * @param value what the form sends
 * @param label what the admin sees
 * @param selected whether it is chosen
 */
public record OptionView(String value, String label, boolean selected) {}
