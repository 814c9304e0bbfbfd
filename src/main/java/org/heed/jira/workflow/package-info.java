/**
 * The workflow's door: the post-function "Escalate to a senior agent". All is decided before
 * anything is done; a failure leaves the transition done and its reason in the audit log.
 */
package org.heed.jira.workflow;
