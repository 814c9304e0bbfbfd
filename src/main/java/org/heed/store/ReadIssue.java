package org.heed.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an issue besides its conversation when its reading is saved.
 *
 * @param issueId Jira's id of the issue
 * @param projectId Jira's id of its project
 * @param customer the reporter's user key, empty when anonymous
 * @param resolved when it was resolved, empty while it is not
 */
public record ReadIssue(
    long issueId, long projectId, Optional<String> customer, Optional<Instant> resolved) {}
