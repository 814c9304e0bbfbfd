package com.atlassian.jira.issue;

public final class UpdateIssueRequest {
  private UpdateIssueRequest() {}

  public static UpdateIssueRequestBuilder builder() {
    return new UpdateIssueRequestBuilder();
  }

  public static class UpdateIssueRequestBuilder {
    public UpdateIssueRequest build() {
      return new UpdateIssueRequest();
    }
  }
}
