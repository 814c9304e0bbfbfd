package org.heed.jira.panel;

/**
 * Another issue of the same customer.
 *
 * @param key its key
 * @param summary its summary
 * @param link its address
 * @param mark how it was for the customer
 * @param figures handoffs and missed questions, in words
 * @param at when it ended, or something was last said
 */
public record Past(String key, String summary, String link, Mark mark, String figures, Moment at) {}
