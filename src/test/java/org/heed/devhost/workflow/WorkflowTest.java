package org.heed.devhost.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.WorkflowException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.devhost.Town;
import org.heed.devhost.jira.AppModules;
import org.heed.devhost.jira.IndexedProperty;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class WorkflowTest {
  private final Town town = Town.onH2();
  private final List<String> calls = new ArrayList<>();
  private Issue issue;

  @Before
  public void a_request() {
    issue = town.request("Nobody reads what I write");
  }

  @After
  public void close() {
    town.close();
  }

  @Test
  public void an_open_issue_can_be_escalated_and_a_closed_one_reopened() {
    assertThat(names()).contains("Escalate", "Resolve").doesNotContain("Reopen", "Close");

    town.jira.workflow().execute(town.agent, issue, 41, resolved());

    assertThat(names()).containsExactly("Close", "Reopen");
  }

  @Test
  public void customers_make_no_transitions() {
    assertThat(town.jira.workflow().available(town.customer, issue)).isEmpty();
    assertThatThrownBy(() -> town.jira.workflow().execute(town.customer, issue, 41, resolved()))
        .isInstanceOf(TransitionRefused.class);
  }

  @Test
  public void to_resolve_asks_how() {
    assertThatThrownBy(
            () -> town.jira.workflow().execute(town.agent, issue, 41, TransitionInput.NONE))
        .hasMessage("Say how it was resolved.");
  }

  @Test
  public void to_reopen_takes_the_resolution_away_and_to_close_keeps_it() {
    town.jira.workflow().execute(town.agent, issue, 41, resolved());
    Issue closed = town.jira.workflow().execute(town.agent, issue, 51, TransitionInput.NONE);
    assertThat(closed.getResolutionId()).isEqualTo("10000");
    assertThat(closed.getResolutionDate()).isNotNull();

    Issue reopened = town.jira.workflow().execute(town.agent, issue, 61, TransitionInput.NONE);
    assertThat(reopened.getResolutionId()).isNull();
    assertThat(reopened.getResolutionDate()).isNull();
  }

  @Test
  public void post_functions_run_in_order_with_their_arguments_and_set_the_owner() {
    use(
        (transientVars, args) -> {
          calls.add(args.get("order") + " for " + transientVars.get("caller"));
          ((MutableIssue) transientVars.get("issue")).setAssignee(town.colleague);
        });
    function(Map.of("order", "first"));
    function(Map.of("order", "second"));

    Issue after =
        town.jira
            .workflow()
            .execute(
                town.agent,
                issue,
                Transition.ESCALATE,
                new TransitionInput("Please take over.", true, null));

    assertThat(calls).containsExactly("first for " + town.agent, "second for " + town.agent);
    assertThat(after.getStatus().getName()).isEqualTo("Escalated");
    assertThat(after.getAssignee()).isEqualTo(town.colleague);
    assertThat(town.jira.comments().getComments(issue)).hasSize(1);
  }

  @Test
  public void when_a_post_function_throws_nothing_was_changed() {
    use(
        (transientVars, args) -> {
          throw new WorkflowException("No senior is on the roster.");
        });
    function(Map.of());

    assertThatThrownBy(
            () ->
                town.jira
                    .workflow()
                    .execute(
                        town.agent,
                        issue,
                        Transition.ESCALATE,
                        new TransitionInput("Please take over.", true, null)))
        .hasMessage("No senior is on the roster.");

    assertThat(town.jira.issues().getIssueObject(issue.getId()).getStatus().getName())
        .isEqualTo("Open");
    assertThat(town.jira.comments().getComments(issue)).isEmpty();
  }

  @Test
  public void without_the_app_its_post_function_refuses_the_transition() {
    function(Map.of());

    assertThatThrownBy(
            () ->
                town.jira
                    .workflow()
                    .execute(town.agent, issue, Transition.ESCALATE, TransitionInput.NONE))
        .hasMessageContaining("cannot be loaded");
  }

  @Test
  public void arguments_are_saved_and_changed() {
    WorkflowModules modules = town.jira.workflow().modules();
    long id = function(Map.of("group", "senior-agents"));
    modules.save(
        new WorkflowModule(
            id, Transition.ESCALATE, "org.example.Escalate", "key", Map.of("group", "leads")));

    assertThat(modules.of(Transition.ESCALATE))
        .extracting(WorkflowModule::arguments)
        .containsExactly(Map.of("group", "leads"));

    modules.remove(id);
    assertThat(modules.of(Transition.ESCALATE)).isEmpty();
  }

  private static TransitionInput resolved() {
    return new TransitionInput(null, false, "10000");
  }

  private List<String> names() {
    Issue now = town.jira.issues().getIssueObject(issue.getId());
    return town.jira.workflow().available(town.agent, now).stream().map(Transition::name).toList();
  }

  private long function(Map<String, String> arguments) {
    return town.jira
        .workflow()
        .modules()
        .save(
            new WorkflowModule(
                null, Transition.ESCALATE, "org.example.Escalate", "key", arguments));
  }

  private interface Body {
    void run(Map<?, ?> transientVars, Map<?, ?> args) throws WorkflowException;
  }

  private void use(Body body) {
    FunctionProvider function = (transientVars, args, ps) -> body.run(transientVars, args);
    town.jira.use(
        new AppModules() {
          @Override
          public Collection<JqlFunction> jqlFunctions() {
            return List.of();
          }

          @Override
          public Optional<FunctionProvider> workflowFunction(String className) {
            return Optional.of(function);
          }

          @Override
          public Collection<IndexedProperty> indexedProperties() {
            return List.of();
          }
        });
  }
}
