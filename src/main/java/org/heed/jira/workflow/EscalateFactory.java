package org.heed.jira.workflow;

import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.escalation.Wording;
import org.heed.jira.panel.JiraWording;

/**
 * Lets an admin set up the post-function on a transition. What does not fit this Jira, such as a
 * group that is gone, is kept as written and named wherever the settings are shown.
 */
public final class EscalateFactory extends AbstractWorkflowPluginFactory
    implements WorkflowPluginFunctionFactory {

  private final ProjectRoleManager roles;
  private final GroupManager groups;
  private final PriorityManager priorities;
  private final UserManager users;
  private final JiraAuthenticationContext authentication;

  /** Made by the app's wiring. */
  public EscalateFactory(
      ProjectRoleManager roles,
      GroupManager groups,
      PriorityManager priorities,
      UserManager users,
      JiraAuthenticationContext authentication) {
    this.roles = roles;
    this.groups = groups;
    this.priorities = priorities;
    this.users = users;
    this.authentication = authentication;
  }

  @Override
  public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
    return EscalateOptions.of(formParams).arguments();
  }

  @Override
  protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
    show(velocityParams, EscalateOptions.USUAL);
  }

  @Override
  protected void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
    show(velocityParams, options(descriptor));
  }

  @Override
  protected void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
    show(velocityParams, options(descriptor));
  }

  private static EscalateOptions options(AbstractDescriptor descriptor) {
    if (descriptor instanceof FunctionDescriptor function) {
      return EscalateOptions.of(function.getArgs());
    }
    throw new IllegalArgumentException("no function: " + descriptor);
  }

  private void show(Map<String, Object> velocityParams, EscalateOptions options) {
    velocityParams.put("form", form(options));
    velocityParams.put("i18n", authentication.getI18nHelper());
  }

  private EscalateForm form(EscalateOptions options) {
    return new EscalateForm(
        roles.getProjectRoles().stream()
            .map(
                role ->
                    new Choice(
                        role.getId().toString(),
                        role.getName(),
                        options.role().filter(role.getId()::equals).isPresent()))
            .toList(),
        options.group().orElse(""),
        priorities.getPriorities().stream()
            .map(
                priority ->
                    new Choice(
                        priority.getId(),
                        priority.getName(),
                        options.priority().filter(priority.getId()::equals).isPresent()))
            .toList(),
        String.join(", ", options.watchers()),
        options.brief(),
        options.skip(),
        role(options).map(ProjectRole::getName).orElse(""),
        options.priority().map(priorities::getPriority).map(IssueConstant::getName).orElse(""),
        problems(options));
  }

  private List<String> problems(EscalateOptions options) {
    Wording wording = new JiraWording(authentication.getI18nHelper());
    List<String> problems = new ArrayList<>();
    if (options.role().isPresent() && role(options).isEmpty()) {
      problems.add(wording.say("heed.workflow.problem.role"));
    }
    options
        .group()
        .filter(group -> groups.getGroup(group) == null)
        .ifPresent(
            group -> problems.add(wording.say("heed.workflow.problem.group", List.of(group))));
    if (options.priority().isPresent()
        && priorities.getPriority(options.priority().get()) == null) {
      problems.add(wording.say("heed.workflow.problem.priority"));
    }
    options.watchers().stream()
        .filter(name -> users.getUserByName(name) == null)
        .forEach(name -> problems.add(wording.say("heed.workflow.problem.watcher", List.of(name))));
    return problems;
  }

  private Optional<ProjectRole> role(EscalateOptions options) {
    return options.role().map(roles::getProjectRole);
  }
}
