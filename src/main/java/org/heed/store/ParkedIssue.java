package org.heed.store;

/**
 * An issue that could not be read in all its tries; it waits for an admin or for fresh news.
 *
 * @param issueId Jira's id of the issue
 * @param attempts how many tries have failed
 * @param reason why the last one failed
 */
public record ParkedIssue(long issueId, int attempts, String reason) {}
