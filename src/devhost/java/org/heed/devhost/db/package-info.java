/**
 * One database, H2 or PostgreSQL, with tables named and shaped as Jira's own; whoever opens a
 * connection while a transaction is open gets that transaction's connection.
 */
package org.heed.devhost.db;
