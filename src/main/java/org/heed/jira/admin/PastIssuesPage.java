package org.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.heed.jira.jobs.Backfill;
import org.heed.jira.jobs.BackfillProgress;
import org.heed.store.BackfillRun.State;

/** Starts, pauses and resumes the reading of past issues, and shows how far it has come. */
public final class PastIssuesPage {

  private final Backfill backfill;
  private final ProjectManager projects;
  private final Moments moments;
  private final JiraAuthenticationContext authentication;

  /** Made by the app's wiring. */
  public PastIssuesPage(
      Backfill backfill,
      ProjectManager projects,
      Moments moments,
      JiraAuthenticationContext authentication) {
    this.backfill = backfill;
    this.projects = projects;
    this.moments = moments;
    this.authentication = authentication;
  }

  PastIssuesView show() {
    I18nHelper i18n = authentication.getI18nHelper();
    List<OptionView> scopes = scopes(i18n);
    return backfill
        .progress()
        .map(progress -> view(progress, i18n, scopes))
        .orElseGet(() -> new PastIssuesView("", "", 0, 0, false, false, scopes));
  }

  /** Does what a form asks for; a form that is out of date changes nothing. */
  void act(UnaryOperator<String> form, ApplicationUser admin) {
    String wanted = form.apply("do");
    if ("start".equals(wanted)) {
      start(form.apply("project"), admin);
    } else if ("pause".equals(wanted)) {
      backfill.pause(admin.getKey());
    } else if ("resume".equals(wanted)) {
      backfill.resume(admin.getKey());
    }
  }

  private void start(String projectKey, ApplicationUser admin) {
    if (projectKey == null || projectKey.isBlank()) {
      backfill.start(Optional.empty(), admin.getKey());
      return;
    }
    Project project = projects.getProjectObjByKey(projectKey);
    if (project != null) {
      backfill.start(Optional.of(project), admin.getKey());
    }
  }

  private PastIssuesView view(BackfillProgress progress, I18nHelper i18n, List<OptionView> scopes) {
    return new PastIssuesView(
        i18n.getText(progress.state().labelKey()),
        moments.shown(progress.started()),
        progress.done(),
        progress.total(),
        progress.state() == State.RUNNING,
        progress.state() == State.PAUSED,
        scopes);
  }

  private List<OptionView> scopes(I18nHelper i18n) {
    List<OptionView> scopes = new ArrayList<>();
    scopes.add(new OptionView("", i18n.getText("heed.admin.all.projects"), true));
    projects.getProjectObjects().stream()
        .sorted(Comparator.comparing(Project::getName))
        .map(one -> new OptionView(one.getKey(), one.getName() + " (" + one.getKey() + ")", false))
        .forEach(scopes::add);
    return scopes;
  }
}
