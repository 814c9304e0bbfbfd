package org.heed.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the audit log.
 *
 * @param at when
 * @param by key of the user who did it, empty if Heed did
 * @param action what was done
 * @param subject what it was done to: an issue or project key, or empty for all of Jira
 * @param detail the rest in plain words, free of customers' words
 */
public record AuditEntry(
    Instant at, Optional<String> by, Action action, String subject, String detail) {

  /** What can be done. */
  public enum Action {
    /** An admin changed settings. */
    SETTINGS_CHANGED,
    /** An admin let past issues be read. */
    BACKFILL_STARTED,
    /** An admin paused that. */
    BACKFILL_PAUSED,
    /** An admin let it go on. */
    BACKFILL_RESUMED,
    /** All past issues were read. */
    BACKFILL_DONE,
    /** An admin let a parked issue be read again. */
    ISSUE_RETRIED,
    /** A senior agent was brought in. */
    ESCALATED,
    /** It was tried, and could not be done. */
    ESCALATION_FAILED,
    /** It came to its end. */
    ESCALATION_CLOSED;

    /** The i18n key of its name. */
    public String labelKey() {
      return "heed.admin.audit." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(detail, "detail");
  }
}
