package org.heed.devhost.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.Test;

public class JqlParserTest {

  @Test
  public void and_binds_closer_than_or() {
    Jql.Or or = (Jql.Or) JqlParser.parse("a = 1 or b = 2 and c = 3").where();

    assertThat(or.parts()).hasSize(2);
    assertThat(or.parts().get(1)).isInstanceOf(Jql.And.class);
  }

  @Test
  public void the_empty_query_is_for_all_issues() {
    assertThat(JqlParser.parse("  ").where()).isNull();
    assertThat(JqlParser.parse("order by created desc").where()).isNull();
  }

  @Test
  public void a_property_is_a_key_in_brackets_and_a_path() {
    Jql.Clause clause =
        (Jql.Clause) JqlParser.parse("issue.property[heed].waiting.days > 3").where();

    assertThat(clause.field())
        .isEqualTo(new Jql.Field("issue.property", "heed", "waiting.days", 0));
    assertThat(clause.operator()).isEqualTo(Jql.Operator.GREATER);
  }

  @Test
  public void quotes_may_hold_keywords_and_quotes() {
    Jql.Clause clause = (Jql.Clause) JqlParser.parse("summary ~ \"say \\\"and\\\" or\"").where();

    assertThat(clause.operand()).isEqualTo(new Jql.Literal("say \"and\" or", 10));
  }

  @Test
  public void a_function_takes_its_arguments_as_they_stand() {
    Jql.Clause clause =
        (Jql.Clause) JqlParser.parse("issue in repeatedHandoffs(3, \"-2w\")").where();

    assertThat(clause.operand())
        .isEqualTo(new Jql.Function("repeatedHandoffs", java.util.List.of("3", "-2w"), 9));
  }

  @Test
  public void an_error_says_what_is_expected_and_where() {
    assertError("assignee tomas", "Expected an operator such as = or in, not 'tomas'.", 9);
    assertError("assignee =", "The query ends where a value is expected.", 10);
    assertError("(status = Open", "The query ends where ')' is expected.", 14);
    assertError("summary ~ \"half", "The quoted text that begins here is not closed.", 10);
    assertError("status = Open assignee = a", "Expected AND, OR or ORDER BY, not 'assignee'.", 14);
    assertError("status in Open", "'in' takes a list in parentheses, or a function.", 10);
    assertError("assignee is tomas", "'is' takes only EMPTY.", 12);
  }

  private static void assertError(String query, String message, int position) {
    JqlException error = catchThrowableOfType(JqlException.class, () -> JqlParser.parse(query));
    assertThat(error).hasMessage(message);
    assertThat(error.position()).isEqualTo(position);
  }
}
