package org.heed.devhost.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.WorkflowException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.heed.devhost.jira.AppModules;
import org.heed.devhost.jira.Constants;
import org.heed.devhost.jira.Constants.Kind;
import org.heed.devhost.jira.IssueOperations;
import org.heed.devhost.jira.Issues;
import org.heed.devhost.jira.Permissions;
import org.heed.devhost.jira.Seed;

/**
 * Moves issues from status to status: condition, validator, then in one transaction the comment,
 * the new status and the post-functions in their order. When one of these throws, nothing was
 * changed.
 */
public final class Workflow {

  /** As OSWorkflow hands one over; the app does not read it. */
  private static final class NoProperties implements PropertySet {}

  private final IssueOperations operations;
  private final Issues issues;
  private final Constants constants;
  private final Permissions permissions;
  private final WorkflowModules modules;
  private final Supplier<AppModules> app;

  /** Over the managers; the app's post-functions are asked for when a transition is made. */
  public Workflow(
      IssueOperations operations,
      Issues issues,
      Constants constants,
      Permissions permissions,
      WorkflowModules modules,
      Supplier<AppModules> app) {
    this.operations = operations;
    this.issues = issues;
    this.constants = constants;
    this.permissions = permissions;
    this.modules = modules;
    this.app = app;
  }

  /** Which post-functions stand where. */
  public WorkflowModules modules() {
    return modules;
  }

  /** The transitions that the user may make now. */
  public List<Transition> available(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user)
        ? Transition.ALL.stream().filter(it -> startsAt(it, issue.getStatusId())).toList()
        : List.of();
  }

  /**
   * Makes the transition.
   *
   * @throws TransitionRefused when it may not be made, something is missing, or a post-function
   *     threw; nothing was changed then
   */
  public Issue execute(ApplicationUser user, Issue issue, int transitionId, TransitionInput input) {
    MutableIssue current = issues.getIssueObject(issue.getId());
    Transition transition =
        available(user, current).stream()
            .filter(it -> it.id() == transitionId)
            .findFirst()
            .orElseThrow(
                () ->
                    new TransitionRefused("That cannot be done with " + issue.getKey() + " now."));
    if (transition.resolves() && constants.get(Kind.RESOLUTION, input.resolution()) == null) {
      throw new TransitionRefused("Say how it was resolved.");
    }
    return operations.transition(
        user,
        current,
        new IssueOperations.StatusChange(
            transition.to(),
            resolution(transition, current, input),
            transition.eventType(),
            input.comment(),
            input.internal()),
        changed -> runPostFunctions(user, changed, transition, input));
  }

  private static String resolution(Transition transition, Issue issue, TransitionInput input) {
    if (transition.resolves()) {
      return input.resolution();
    }
    return Seed.CLOSED.equals(transition.to()) ? issue.getResolutionId() : null;
  }

  private static boolean startsAt(Transition transition, String status) {
    boolean resolved = Seed.RESOLVED.equals(status) || Seed.CLOSED.equals(status);
    return transition.fromResolved() == resolved && !Objects.equals(transition.to(), status);
  }

  private void runPostFunctions(
      ApplicationUser user, MutableIssue issue, Transition transition, TransitionInput input) {
    Map<String, Object> transientVars = new HashMap<>();
    transientVars.put("issue", issue);
    transientVars.put("caller", user);
    transientVars.put("userKey", user.getKey());
    transientVars.put("actionId", transition.id());
    if (input.comment() != null) {
      transientVars.put("comment", input.comment());
      transientVars.put(
          "commentProperty",
          "[{\"key\":\"sd.public.comment\",\"value\":{\"internal\":" + input.internal() + "}}]");
    }
    for (WorkflowModule module : modules.of(transition.id())) {
      FunctionProvider function =
          app.get()
              .workflowFunction(module.className())
              .orElseThrow(
                  () ->
                      new TransitionRefused(
                          "The post-function "
                              + module.className()
                              + " cannot be loaded: is its app enabled?"));
      Map<String, String> arguments = new HashMap<>(module.arguments());
      arguments.put("class.name", module.className());
      arguments.put("full.module.key", module.moduleKey());
      try {
        function.execute(transientVars, arguments, new NoProperties());
      } catch (WorkflowException e) {
        throw new TransitionRefused(e.getMessage(), e);
      }
    }
  }
}
