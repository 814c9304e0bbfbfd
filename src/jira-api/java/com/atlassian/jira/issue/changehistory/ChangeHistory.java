package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.entity.WithId;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.util.List;

/** Jira's own is made from a database row; this one has a constructor for the development host. */
public class ChangeHistory implements WithId {
  private final Long id;
  private final String authorKey;
  private final Timestamp timePerformed;
  private final List<ChangeItemBean> items;

  protected ChangeHistory(
      Long id, String authorKey, Timestamp timePerformed, List<ChangeItemBean> items) {
    this.id = id;
    this.authorKey = authorKey;
    this.timePerformed = timePerformed;
    this.items = items;
  }

  @Override
  public Long getId() {
    return id;
  }

  public String getAuthorKey() {
    return authorKey;
  }

  public Timestamp getTimePerformed() {
    return timePerformed;
  }

  public List<ChangeItemBean> getChangeItemBeans() {
    return items;
  }
}
