package org.heed.jira;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Arrays;
import java.util.List;
import org.heed.escalation.English;

/** Stand-ins for what Jira gives. */
public final class Doors {

  /** The project of all issues here. */
  public static final long PROJECT = 10_000;

  private Doors() {}

  /** An active user whose name is the key, capitalised. */
  public static ApplicationUser user(String key) {
    ApplicationUser user = mock(ApplicationUser.class);
    when(user.getKey()).thenReturn(key);
    when(user.getName()).thenReturn(key);
    when(user.getUsername()).thenReturn(key);
    when(user.getDisplayName()).thenReturn(Character.toUpperCase(key.charAt(0)) + key.substring(1));
    when(user.isActive()).thenReturn(true);
    return user;
  }

  /** An issue of the one project. */
  public static MutableIssue issue(long id, String key) {
    Project project = mock(Project.class);
    when(project.getId()).thenReturn(PROJECT);
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(id);
    when(issue.getKey()).thenReturn(key);
    when(issue.getProjectId()).thenReturn(PROJECT);
    when(issue.getProjectObject()).thenReturn(project);
    return issue;
  }

  /** Whoever is logged in reads English. */
  public static JiraAuthenticationContext english() {
    I18nHelper i18n =
        mock(
            I18nHelper.class,
            call -> {
              List<Object> arguments = Arrays.asList(call.getArguments());
              Object last = arguments.get(arguments.size() - 1);
              return new English()
                  .say(
                      (String) arguments.get(0),
                      last instanceof Object[] all
                          ? Arrays.asList(all)
                          : arguments.subList(1, arguments.size()));
            });
    JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);
    when(authentication.getI18nHelper()).thenReturn(i18n);
    return authentication;
  }

  /** Any user, in a matcher. */
  public static ApplicationUser anybody() {
    return any(ApplicationUser.class);
  }
}
