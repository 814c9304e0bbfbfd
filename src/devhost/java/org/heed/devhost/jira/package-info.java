/**
 * The least of a Jira over JDBC: the interfaces of Jira's API that the app asks for, over tables
 * named and shaped as Jira's own. It keeps nothing in memory that another host could change.
 */
package org.heed.devhost.jira;
