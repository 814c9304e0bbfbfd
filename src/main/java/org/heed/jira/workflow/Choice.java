package org.heed.jira.workflow;

/**
 * One entry of a list to choose from.
 *
 * @param value what the form sends
 * @param label what it shows
 * @param chosen whether it is chosen
 */
public record Choice(String value, String label, boolean chosen) {}
