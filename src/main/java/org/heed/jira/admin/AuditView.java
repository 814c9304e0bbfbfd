package org.heed.jira.admin;

/**
 * A line of the audit log, as the template shows it.
 *
 * @param at when
 * @param by who
 * @param action what was done
 * @param subject what it was done to
 * @param detail the rest
 */
public record AuditView(String at, String by, String action, String subject, String detail) {}
