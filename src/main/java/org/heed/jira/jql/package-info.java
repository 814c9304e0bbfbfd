/**
 * The JQL functions. Each is one indexed query over the stored readings or escalations; it gives
 * ids only, and Jira leaves out what the searcher may not browse.
 */
package org.heed.jira.jql;
