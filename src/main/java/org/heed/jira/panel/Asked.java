package org.heed.jira.panel;

/**
 * Something that the customer waits for.
 *
 * @param quote in the customer's words
 * @param mark what has become of it
 */
public record Asked(Quote quote, Mark mark) {}
