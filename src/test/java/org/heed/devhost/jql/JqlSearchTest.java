package org.heed.devhost.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.opensymphony.workflow.FunctionProvider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.heed.devhost.PostgresServer;
import org.heed.devhost.Town;
import org.heed.devhost.jira.AppModules;
import org.heed.devhost.jira.IndexedProperty;
import org.heed.devhost.jira.Properties;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.workflow.TransitionInput;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class JqlSearchTest {
  @ClassRule public static final PostgresServer POSTGRES = new PostgresServer();

  @Parameterized.Parameters(name = "{0}")
  public static List<String> databases() {
    return List.of("H2", "PostgreSQL");
  }

  @Parameterized.Parameter public String kind;

  private Town town;
  private Issue certificate;
  private Issue mail;

  @Before
  public void two_requests() throws SQLException {
    town = kind.equals("H2") ? Town.onH2() : Town.on(POSTGRES.emptyDatabase());
    certificate = town.request("The certificate of our shop has expired");
    mail = town.request("Mail bounces since the move");
  }

  @After
  public void close() {
    town.close();
  }

  @Test
  public void people_are_found_by_name_and_nobody_by_empty() {
    town.jira.operations().assign(town.agent, mail, town.colleague);

    assertThat(find("assignee = ines")).containsExactly(mail);
    assertThat(find("assignee is EMPTY")).containsExactly(certificate);
    assertThat(find("assignee = currentUser()")).isEmpty();
    assertThat(find("reporter in (ruth, tomas) and assignee != EMPTY")).containsExactly(mail);
  }

  @Test
  public void status_and_resolution_go_by_name() {
    town.jira.workflow().execute(town.agent, mail, 41, new TransitionInput(null, false, "10000"));

    assertThat(find("status = resolved")).containsExactly(mail);
    assertThat(find("resolution = Unresolved")).containsExactly(certificate);
    assertThat(find("not status in (Open, \"In Progress\")")).containsExactly(mail);
    assertThat(find("priority >= Medium and resolution is not empty")).containsExactly(mail);
    assertThat(find("priority > Medium")).isEmpty();
  }

  @Test
  public void text_looks_into_comments_that_everybody_may_read() {
    town.jira.operations().comment(town.agent, mail, "The new MX record was missing.", false);
    town.jira.operations().comment(town.agent, certificate, "He is on the black-list.", true);

    assertThat(find("text ~ \"mx record\"")).containsExactly(mail);
    assertThat(find("text ~ black-list")).isEmpty();
    assertThat(find("summary ~ CERTIFICATE or text ~ bounces order by key"))
        .containsExactly(certificate, mail);
  }

  @Test
  public void a_percent_sign_is_only_a_percent_sign() {
    assertThat(find("summary ~ \"100%\"")).isEmpty();
  }

  @Test
  public void dates_compare_with_moments_and_distances() {
    assertThat(find("created >= -1h order by created")).containsExactly(certificate, mail);
    assertThat(find("created < \"2020-01-01\"")).isEmpty();
    assertThat(find("updated <= now() and resolved is empty")).hasSize(2);
  }

  @Test
  public void declared_properties_are_found_by_path_and_alias_once_indexed() throws Exception {
    use(
        List.of(),
        new IndexedProperty("heed", "handoffs", IndexedProperty.Type.NUMBER, "handoffs"));
    property(certificate, "{\"handoffs\":3}");
    property(mail, "{\"handoffs\":1}");

    assertThat(find("issue.property[heed].handoffs >= 2")).containsExactly(certificate);
    assertThat(find("handoffs = 1")).containsExactly(mail);
    assertThat(find("handoffs in (1, 3) order by handoffs desc"))
        .containsExactly(certificate, mail);
    assertThat(find("order by issue.property[heed].handoffs")).containsExactly(mail, certificate);
    assertError("issue.property[heed].heat > 3", "'heat'");
    assertError("handoffs > many", "'many' is not a number.");
  }

  @Test
  public void functions_of_the_app_give_issues_by_id() {
    use(List.of(new Ids("hot", mail.getId(), 999_999L)));

    assertThat(find("issue in hot()")).containsExactly(mail);
    assertThat(find("issue not in hot()")).containsExactly(certificate);
    assertError("issue in cold()", "There is no function 'cold()'.");
    assertError("issue = hot()", "'hot()' gives a list");
    assertError("issue in hot(x)", "hot() takes no argument.");
  }

  @Test
  public void a_hundred_thousand_literals_are_one_array() {
    Long[] many = LongStream.rangeClosed(1, 100_000).boxed().toArray(Long[]::new);
    many[0] = mail.getId();
    use(List.of(new Ids("many", many)));

    assertThat(find("issue in many() and reporter = ruth")).contains(mail);
  }

  @Test
  public void nobody_finds_what_he_may_not_browse() {
    Project board = town.jira.projects().add("BOARD", "Board matters");
    town.jira.roles().grantToGroup(board, Roles.ADMINISTRATORS, "jira-administrators");
    Issue secret =
        town.jira.operations().create(town.admin, board, "A certificate for the merger", "...");

    assertThat(find("summary ~ certificate")).containsExactly(certificate);
    assertThat(find("")).doesNotContain(secret);
    String hidden = "'" + secret.getKey() + "' does not exist for the field 'key', or you may not";
    assertError("key = " + secret.getKey(), hidden);
    assertError("key = BOARD-77", "'BOARD-77' does not exist for the field 'key', or you may not");
    assertError(
        "project = BOARD", "'BOARD' does not exist for the field 'project', or you may not");
    assertThat(find(town.admin, "project = BOARD")).containsExactly(secret);
  }

  @Test
  public void a_customer_finds_his_own_and_a_stranger_none() {
    town.jira.operations().create(town.agent, town.host, "Renew the rack lease", "Due in May.");

    assertThat(find(town.customer, "order by key")).containsExactly(certificate, mail);
    assertThat(find(town.stranger, "")).isEmpty();
    assertThat(find(null, "")).isEmpty();
  }

  @Test
  public void pages_say_how_many_there_are_in_all() {
    JqlResults second = town.jira.search().search(town.agent, "order by key", 1, 1);

    assertThat(second.total()).isEqualTo(2);
    assertThat(second.issues()).containsExactly(mail);
  }

  @Test
  public void an_old_key_still_finds_a_moved_issue() {
    Project legacy = town.jira.projects().add("OLD", "Old platform");
    town.jira.roles().grant(legacy, Roles.TEAM, town.agent);
    String before = mail.getKey();
    town.jira.operations().move(town.agent, mail, legacy);

    assertThat(find("key = " + before)).containsExactly(mail);
    assertThat(find("key = OLD-1 and project = OLD")).containsExactly(mail);
  }

  private List<Issue> find(String query) {
    return find(town.agent, query);
  }

  private List<Issue> find(ApplicationUser searcher, String query) {
    return town.jira.search().search(searcher, query, 0, 50).issues();
  }

  private void assertError(String query, String message) {
    assertThatThrownBy(() -> find(query))
        .isInstanceOf(JqlException.class)
        .hasMessageContaining(message);
  }

  private void property(Issue issue, String json) throws Exception {
    town.jira.properties().put(Properties.ISSUE, issue.getId(), "heed", json);
    town.jira.index().reIndex(issue);
  }

  private void use(Collection<JqlFunction> functions, IndexedProperty... properties) {
    town.jira.use(
        new AppModules() {
          @Override
          public Collection<JqlFunction> jqlFunctions() {
            return functions;
          }

          @Override
          public Optional<FunctionProvider> workflowFunction(String className) {
            return Optional.empty();
          }

          @Override
          public Collection<IndexedProperty> indexedProperties() {
            return List.of(properties);
          }
        });
  }

  /** A function without arguments that knows its ids. */
  private record Ids(String name, Long... ids) implements JqlFunction {
    @Override
    public void init(JqlFunctionModuleDescriptor descriptor) {}

    @Override
    public MessageSet validate(
        ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
      MessageSet messages = new MessageSetImpl();
      if (!operand.getArgs().isEmpty()) {
        messages.addErrorMessage(name + "() takes no argument.");
      }
      return messages;
    }

    @Override
    public List<QueryLiteral> getValues(
        QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
      return Arrays.stream(ids).map(id -> new QueryLiteral(operand, id)).toList();
    }

    @Override
    public boolean isList() {
      return true;
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
      return 0;
    }

    @Override
    public String getFunctionName() {
      return name;
    }

    @Override
    public JiraDataType getDataType() {
      return JiraDataTypes.ISSUE;
    }
  }
}
