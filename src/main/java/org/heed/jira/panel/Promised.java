package org.heed.jira.panel;

/**
 * An outstanding promise.
 *
 * @param quote in the agent's words
 * @param mark when it falls due
 */
public record Promised(Quote quote, Mark mark) {}
