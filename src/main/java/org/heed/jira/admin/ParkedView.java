package org.heed.jira.admin;

/**
 * An issue that could not be read, as the template shows it.
 *
 * @param issueId Jira's id of the issue
 * @param key its key, or its id if it is gone
 * @param attempts how many tries have failed
 * @param reason why the last one failed
 */
public record ParkedView(String issueId, String key, int attempts, String reason) {}
