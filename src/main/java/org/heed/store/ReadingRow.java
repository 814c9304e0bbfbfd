package org.heed.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * The newest reading of an issue. Each query has an index that ends in the issue id, so that it can
 * be answered from the index alone.
 */
@Table("READING")
@Indexes({
  @Index(
      name = "handoffs",
      methodNames = {"getHandoffs", "getLastHandoff", "getIssueId"}),
  @Index(
      name = "asked",
      methodNames = {"getOldestAsked", "getIssueId"}),
  @Index(
      name = "missed",
      methodNames = {"getMissed", "getIssueId"}),
  @Index(
      name = "waiting",
      methodNames = {"getWaitingSince", "getIssueId"})
})
public interface ReadingRow extends RawEntity<Long> {
  /** Jira's id of the issue. */
  @NotNull
  @PrimaryKey("ISSUE_ID")
  Long getIssueId();

  /** Jira's id of the project. */
  @NotNull
  @Indexed
  Long getProjectId();

  /** The issue's key when it was read. */
  @NotNull
  @StringLength(255)
  String getIssueKey();

  /** The reporter's user key; null when anonymous. */
  @Indexed
  @StringLength(255)
  String getCustomer();

  /** How many handoffs. */
  @NotNull
  Integer getHandoffs();

  /** How many of them went back. */
  @NotNull
  Integer getPingPongs();

  /** When the last handoff was; null when none. */
  Long getLastHandoff();

  /** How many questions the customer still waits for. */
  @NotNull
  Integer getUnanswered();

  /** How many of them agents replied past. */
  @NotNull
  Integer getMissed();

  /** When the oldest unanswered question was asked; null when none. */
  Long getOldestAsked();

  /** Since when the customer waits; null when they do not. */
  Long getWaitingSince();

  /** How many promises are overdue or were kept late. */
  @NotNull
  Integer getBrokenPromises();

  /** From 0 to 100. */
  @NotNull
  Integer getHeat();

  /** When the issue was resolved; null when it is not. */
  Long getResolvedAt();

  /** Since when the customer has gone quiet; null when they have not. */
  Long getQuietSince();

  /** When the last message was written. */
  @NotNull
  Long getLastSaid();

  /** When time alone changes the reading; null when never. */
  @Indexed
  Long getNextDue();

  /** The version of the reader's rules. */
  @NotNull
  @Indexed
  Integer getReaderVersion();

  /** The turn of the claim under which it was read. */
  @NotNull
  Long getTurn();

  /** When it was read. */
  @NotNull
  Long getReadAt();

  /** The whole reading as JSON. */
  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();
}
