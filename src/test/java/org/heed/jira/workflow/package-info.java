/** Specifications of the workflow's post-function. */
package org.heed.jira.workflow;
