package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

public class JiraHelper {
  private final HttpServletRequest request;
  private final Project project;
  private final Map<String, Object> params;

  public JiraHelper(HttpServletRequest request, Project project, Map<String, Object> params) {
    this.request = request;
    this.project = project;
    this.params = params;
  }

  public HttpServletRequest getRequest() {
    return request;
  }

  public Project getProject() {
    return project;
  }

  public Map<String, Object> getContextParams() {
    return params;
  }
}
