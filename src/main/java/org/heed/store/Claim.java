package org.heed.store;

/**
 * The right of one node to read one issue now.
 *
 * @param turn rises with every claim; what was read in a later turn is newer
 * @param issueId Jira's id of the issue
 * @param urgency the most urgent news that it covers
 * @param attempts how many tries have failed before this one
 */
public record Claim(long turn, long issueId, Urgency urgency, int attempts) {}
