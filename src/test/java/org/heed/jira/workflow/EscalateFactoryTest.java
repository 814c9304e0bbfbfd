package org.heed.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.jira.Doors;
import org.heed.jira.Pages;
import org.junit.Before;
import org.junit.Test;

public class EscalateFactoryTest {

  private final ProjectRoleManager roles = mock(ProjectRoleManager.class);
  private final GroupManager groups = mock(GroupManager.class);
  private final PriorityManager priorities = mock(PriorityManager.class);
  private final UserManager users = mock(UserManager.class);
  private final EscalateFactory factory =
      new EscalateFactory(roles, groups, priorities, users, Doors.english());

  @Before
  public void a_small_jira() {
    ProjectRole seniors = mock(ProjectRole.class);
    when(seniors.getId()).thenReturn(10_100L);
    when(seniors.getName()).thenReturn("Senior agents");
    when(roles.getProjectRoles()).thenReturn(List.of(seniors));
    when(roles.getProjectRole(10_100L)).thenReturn(seniors);
    Priority high = mock(Priority.class);
    when(high.getId()).thenReturn("2");
    when(high.getName()).thenReturn("High");
    when(priorities.getPriorities()).thenReturn(List.of(high));
    when(priorities.getPriority("2")).thenReturn(high);
    when(groups.getGroup("seniors")).thenReturn(mock(Group.class));
    ApplicationUser lena = Doors.user("lena");
    when(users.getUserByName("lena")).thenReturn(lena);
  }

  @Test
  public void what_a_form_sends_comes_back_as_the_same_options() {
    Map<String, Object> sent =
        Map.of(
            "heed.role", new String[] {"10100"},
            "heed.group", new String[] {" seniors "},
            "heed.priority", new String[] {"2"},
            "heed.watchers", new String[] {"lena,  omar"},
            "heed.brief", new String[] {"true"});

    assertThat(EscalateOptions.of(factory.getDescriptorParams(sent)))
        .isEqualTo(
            new EscalateOptions(
                Optional.of(10_100L),
                Optional.of("seniors"),
                Optional.of("2"),
                List.of("lena", "omar"),
                true,
                false));
  }

  @Test
  public void a_role_that_is_no_number_is_not_taken() {
    assertThat(EscalateOptions.of(Map.of("heed.role", new String[] {"1 or 1=1"})).role()).isEmpty();
  }

  @Test
  public void a_new_post_function_posts_the_brief_and_skips_escalated_issues() {
    EscalateForm form =
        (EscalateForm) factory.getVelocityParams("input-parameters", null).get("form");

    assertThat(form.brief()).isTrue();
    assertThat(form.skip()).isTrue();
    assertThat(form.usesSettings()).isTrue();
    assertThat(form.roles()).containsExactly(new Choice("10100", "Senior agents", false));
  }

  @Test
  public void the_view_names_what_was_chosen() {
    EscalateForm form =
        view(Map.of("heed.role", "10100", "heed.priority", "2", "heed.watchers", "lena"));

    assertThat(form.role()).isEqualTo("Senior agents");
    assertThat(form.priority()).isEqualTo("High");
    assertThat(form.watchers()).isEqualTo("lena");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  public void what_does_not_fit_this_jira_is_kept_and_named() {
    EscalateForm form =
        view(
            Map.of(
                "heed.role", "4",
                "heed.group", "gone",
                "heed.priority", "9",
                "heed.watchers", "nobody"));

    assertThat(form.group()).isEqualTo("gone");
    assertThat(form.problems())
        .containsExactly(
            "The chosen project role is gone.",
            "There is no group named gone.",
            "The chosen priority is gone.",
            "There is no user named nobody.");
  }

  @Test
  public void the_form_shows_what_was_chosen_and_escapes_it() throws IOException {
    String page =
        Pages.render(
            "/templates/workflow/escalate-form.vm",
            parameters(
                "edit-parameters",
                Map.of("heed.role", "10100", "heed.group", "a\"><b>", "heed.skip", "true")));

    assertThat(page)
        .contains("<option value=\"10100\" selected=\"selected\">Senior agents</option>")
        .contains("value=\"a&quot;&gt;&lt;b&gt;\"")
        .contains("There is no group named a&quot;&gt;&lt;b&gt;.")
        .contains("name=\"heed.skip\" value=\"true\" checked=\"checked\"")
        .doesNotContain("name=\"heed.brief\" value=\"true\" checked", "$");
  }

  @Test
  public void the_view_says_in_words_what_will_be_done() throws IOException {
    String page =
        Pages.render(
            "/templates/workflow/escalate-view.vm",
            parameters("view", Map.of("heed.priority", "2", "heed.brief", "true")));

    assertThat(page)
        .contains("the senior agents from the settings of the project")
        .contains("<strong>High</strong>")
        .contains("Post the hand-over brief as an internal comment")
        .contains("The next senior agent takes over")
        .doesNotContain("$");
  }

  private EscalateForm view(Map<String, String> arguments) {
    return (EscalateForm) parameters("view", arguments).get("form");
  }

  @SuppressWarnings("unchecked") // as the workflow engine declares it
  private Map<String, Object> parameters(String template, Map<String, String> arguments) {
    FunctionDescriptor descriptor = mock(FunctionDescriptor.class);
    when(descriptor.getArgs()).thenReturn(arguments);
    return factory.getVelocityParams(template, descriptor);
  }
}
