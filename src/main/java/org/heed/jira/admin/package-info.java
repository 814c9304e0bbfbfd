/**
 * The admin page: settings, reading past issues, issues that could not be read, the audit log. Only
 * Jira administrators come in, and each change asks for a token of theirs.
 */
package org.heed.jira.admin;
