/** Specifications of the JQL functions. */
package org.heed.jira.jql;
