package org.heed.jira.panel;

/**
 * An agent's turn.
 *
 * @param agent the name of the agent
 * @param since when it began
 * @param replies how many public replies they wrote, in words
 * @param handoff "handed on" or "came back", empty if the turn began otherwise
 */
public record Turn(String agent, Moment since, String replies, String handoff) {}
