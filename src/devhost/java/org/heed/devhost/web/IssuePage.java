package org.heed.devhost.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.NotPermitted;
import org.heed.devhost.jira.Permissions;
import org.heed.devhost.velocity.Markup;
import org.heed.devhost.workflow.TransitionInput;
import org.heed.devhost.workflow.TransitionRefused;

/** {@code /browse/KEY}: the issue, what was said on it, the app's panels, and what one can do. */
final class IssuePage extends Page {
  private static final long serialVersionUID = 1L;
  private static final String RIGHT = "atl.jira.view.issue.right.context";
  private static final int ABOVE_PEOPLE = 100;

  /** The issue's own fields. */
  public record IssueView(
      String key,
      String summary,
      String project,
      String projectKey,
      String type,
      String status,
      String statusClass,
      String priority,
      String resolution,
      String assignee,
      String assigneeKey,
      String reporter,
      String created,
      String updated,
      String resolved,
      Markup description,
      String descriptionSource) {}

  /** One comment. */
  public record CommentView(
      Long id,
      People.Person author,
      String created,
      String createdExactly,
      boolean edited,
      boolean internal,
      boolean editable,
      boolean editing,
      Markup body,
      String source) {}

  /** One changed field. */
  public record ChangeView(String author, String at, String field, String from, String to) {}

  IssuePage(Site site) {
    super(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Project project = site.jira().projects().getProjectObjByKey(path);
    if (project != null) {
      response.sendRedirect(site.contextPath() + "/projects/" + encode(project.getKey()));
      return;
    }
    Issue issue = issue(path);
    if (!issue.getKey().equals(path)) {
      response.sendRedirect(site.contextPath() + "/browse/" + issue.getKey());
      return;
    }
    show(request, response, issue, 200, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Issue issue = issue(request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
    if (user() == null) {
      throw new NotPermitted("Choose who you are first.");
    }
    String words = request.getParameter("body");
    if (words != null && words.isBlank()) {
      show(request, response, issue, 400, "A comment needs words.");
      return;
    }
    try {
      response.sendRedirect(site.contextPath() + done(request, issue));
    } catch (TransitionRefused e) {
      show(request, response, issue, 409, e.getMessage());
    }
  }

  /** Does what the form asks; the path to go on to. */
  private String done(HttpServletRequest request, Issue issue) {
    MiniJira jira = site.jira();
    String here = "/browse/" + issue.getKey();
    switch (text(request, "action")) {
      case "comment" -> {
        Comment comment =
            jira.operations()
                .comment(user(), issue, text(request, "body"), isSet(request, "internal"));
        return here + "#comment-" + comment.getId();
      }
      case "editComment" -> {
        Long id = comment(request, issue).getId();
        jira.operations().editComment(user(), id, text(request, "body"));
        return here + "#comment-" + id;
      }
      case "deleteComment" ->
          jira.operations().deleteComment(user(), comment(request, issue).getId());
      case "assign" -> {
        String key = text(request, "assignee");
        ApplicationUser assignee = key.isEmpty() ? null : jira.users().getUserByKey(key);
        if (assignee == null && !key.isEmpty()) {
          throw new Missing("There is no such user.");
        }
        jira.operations().assign(user(), issue, assignee);
      }
      case "edit" ->
          jira.operations()
              .edit(user(), issue, text(request, "summary"), text(request, "description"));
      case "move" -> {
        Project target = jira.projects().getProjectObjByKey(text(request, "project"));
        if (target == null) {
          throw new Missing("There is no such project.");
        }
        return "/browse/" + jira.operations().move(user(), issue, target).getKey();
      }
      case "delete" -> {
        jira.operations().delete(user(), issue);
        return "/projects/" + issue.getProjectObject().getKey();
      }
      case "transition" -> {
        String comment = text(request, "comment");
        jira.workflow()
            .execute(
                user(),
                issue,
                number(text(request, "transition")).intValue(),
                new TransitionInput(
                    comment.isBlank() ? null : comment,
                    isSet(request, "internal"),
                    request.getParameter("resolution")));
      }
      default -> throw new Missing("There is no such action.");
    }
    return here;
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      Issue issue,
      int status,
      String error)
      throws IOException {
    MiniJira jira = site.jira();
    Map<String, Object> values = new HashMap<>();
    values.put("issue", view(issue));
    values.put("error", error);
    values.put("comments", comments(request, issue));
    values.put("history", history(issue));
    values.put("transitions", jira.workflow().available(user(), issue));
    values.put("watchers", jira.watchers().watchers(issue).stream().map(this::name).toList());
    boolean mayEdit = may(ProjectPermissions.EDIT_ISSUES, issue);
    values.put("mayEdit", mayEdit);
    values.put("mayDelete", may(Permissions.DELETE_ISSUES, issue));
    values.put("mayAssign", may(ProjectPermissions.ASSIGN_ISSUES, issue));
    values.put("mayComment", user() != null && may(ProjectPermissions.ADD_COMMENTS, issue));
    values.put("editing", mayEdit && request.getParameter("edit") != null);
    values.put("assignable", site.people().assignable(issue.getProjectObject()));
    values.put(
        "projects",
        jira.projects().getProjectObjects().stream()
            .filter(p -> !p.getKey().equals(issue.getProjectObject().getKey()))
            .filter(p -> jira.permissions().hasPermission(Permissions.CREATE_ISSUES, p, user()))
            .map(p -> new ProjectView(p.getKey(), p.getName(), ""))
            .toList());
    Map<String, Object> context = panelContext(request, issue);
    values.put("topPanels", site.fragments().panels(RIGHT, context, w -> w < ABOVE_PEOPLE));
    values.put("panels", site.fragments().panels(RIGHT, context, w -> w >= ABOVE_PEOPLE));
    values.put("metas", Map.of("ajs-issue-key", issue.getKey(), "ajs-issue-id", issue.getId()));
    site.resources().requireContext("jira.view.issue");
    show(
        request,
        response,
        status,
        "[" + issue.getKey() + "] " + issue.getSummary(),
        "issue",
        values);
  }

  private Map<String, Object> panelContext(HttpServletRequest request, Issue issue) {
    Map<String, Object> context = new HashMap<>();
    context.put("user", user());
    context.put("issue", issue);
    context.put("project", issue.getProjectObject());
    context.put(
        "helper",
        new JiraHelper(
            request,
            issue.getProjectObject(),
            Map.of("issue", issue, "project", issue.getProjectObject())));
    return context;
  }

  private IssueView view(Issue issue) {
    return new IssueView(
        issue.getKey(),
        issue.getSummary(),
        issue.getProjectObject().getName(),
        issue.getProjectObject().getKey(),
        issue.getIssueType() == null ? "None" : issue.getIssueType().getName(),
        issue.getStatus().getName(),
        IssueRows.lozenge(issue.getStatusId()),
        issue.getPriority() == null ? "None" : issue.getPriority().getName(),
        resolution(issue),
        IssueRows.name(issue.getAssignee(), "Unassigned"),
        issue.getAssigneeId() == null ? "" : issue.getAssigneeId(),
        IssueRows.name(issue.getReporter(), "Nobody"),
        site.dates().complete(issue.getCreated()),
        site.dates().complete(issue.getUpdated()),
        issue.getResolutionDate() == null ? "" : site.dates().complete(issue.getResolutionDate()),
        issue.getDescription() == null || issue.getDescription().isBlank()
            ? new Markup("<p class=\"faint\">No description.</p>")
            : WikiText.render(issue.getDescription()),
        issue.getDescription());
  }

  private String resolution(Issue issue) {
    var resolution =
        site.jira()
            .constants()
            .get(org.heed.devhost.jira.Constants.Kind.RESOLUTION, issue.getResolutionId());
    return resolution == null ? "Unresolved" : resolution.getName();
  }

  private List<CommentView> comments(HttpServletRequest request, Issue issue) {
    String editing = request.getParameter("editComment");
    boolean mayEdit = may(ProjectPermissions.EDIT_ISSUES, issue);
    List<CommentView> views = new ArrayList<>();
    for (Comment comment : VisibleComments.of(site.jira(), issue, user())) {
      ApplicationUser author = comment.getAuthorApplicationUser();
      boolean editable = user() != null && (mayEdit || user().equals(author));
      views.add(
          new CommentView(
              comment.getId(),
              site.people().person(author, issue.getProjectObject()),
              site.dates().relative(comment.getCreated()),
              site.dates().complete(comment.getCreated()),
              comment.getUpdated() != null && comment.getUpdated().after(comment.getCreated()),
              site.jira().comments().isInternal(comment),
              editable,
              editable && comment.getId().toString().equals(editing),
              WikiText.render(comment.getBody()),
              comment.getBody()));
    }
    return views;
  }

  private List<ChangeView> history(Issue issue) {
    List<ChangeView> views = new ArrayList<>();
    for (ChangeHistory change : site.jira().changes().getChangeHistories(issue)) {
      String author = name(site.jira().users().getUserByKey(change.getAuthorKey()));
      String at = site.dates().relative(change.getTimePerformed());
      for (var item : change.getChangeItemBeans()) {
        views.add(
            new ChangeView(
                author,
                at,
                item.getField(),
                value(item.getFromString()),
                value(item.getToString())));
      }
    }
    return views;
  }

  private static String value(String text) {
    if (text == null || text.isBlank()) {
      return "none";
    }
    return text.length() > 80 ? text.substring(0, 80) + "\u2026" : text;
  }

  private Issue issue(String key) {
    return Optional.<Issue>ofNullable(site.jira().issues().getIssueObject(key))
        .filter(found -> may(ProjectPermissions.BROWSE_PROJECTS, found))
        .orElseThrow(() -> new Missing("There is no such issue, or you may not see it."));
  }

  /** The comment that the form names: of this issue, and one that the user sees. */
  private Comment comment(HttpServletRequest request, Issue issue) {
    Long id = number(text(request, "comment"));
    return VisibleComments.of(site.jira(), issue, user()).stream()
        .filter(comment -> comment.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new Missing("There is no such comment."));
  }

  private boolean may(ProjectPermissionKey permission, Issue issue) {
    return site.jira().permissions().hasPermission(permission, issue, user());
  }

  private String name(ApplicationUser user) {
    return IssueRows.name(user, "Anonymous");
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static boolean isSet(HttpServletRequest request, String name) {
    return "true".equals(request.getParameter(name));
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Missing("There is no such thing.");
    }
  }
}
