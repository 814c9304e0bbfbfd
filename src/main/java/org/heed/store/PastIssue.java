package org.heed.store;

import org.heed.customer.Experience;

/**
 * One of a customer's issues.
 *
 * @param issueId Jira's id of the issue
 * @param projectId Jira's id of its project
 * @param experience what it was like for the customer
 */
public record PastIssue(long issueId, long projectId, Experience experience) {}
