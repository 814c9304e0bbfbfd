package org.heed.devhost.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Calls the app's functions as Jira does: first validate, then get the values. */
final class JqlFunctions {

  private record FieldClause(String name) implements TerminalClause {
    @Override
    public String getName() {
      return name;
    }
  }

  private record Context(ApplicationUser searcher) implements QueryCreationContext {
    @Override
    public ApplicationUser getApplicationUser() {
      return searcher;
    }

    @Override
    public boolean isSecurityOverriden() {
      return false;
    }

    @Override
    public Set<String> getDeterminedProjects() {
      return Set.of();
    }
  }

  private final Supplier<Collection<JqlFunction>> functions;

  JqlFunctions(Supplier<Collection<JqlFunction>> functions) {
    this.functions = functions;
  }

  /**
   * The values of the function in that clause.
   *
   * @throws JqlException when there is no such function, it does not fit, or refuses its arguments
   */
  List<QueryLiteral> values(
      ApplicationUser searcher, Jql.Clause clause, Jql.Function call, Set<String> warnings) {
    JqlFunction function =
        functions.get().stream()
            .filter(it -> it.getFunctionName().equalsIgnoreCase(call.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new JqlException(
                        "There is no function '" + call.name() + "()'.", call.position()));
    boolean list = clause.operator() == Jql.Operator.IN || clause.operator() == Jql.Operator.NOT_IN;
    if (function.isList() && !list) {
      throw new JqlException(
          "'" + call.name() + "()' gives a list: use 'in' or 'not in'.", call.position());
    }
    FunctionOperand operand = new FunctionOperand(call.name(), call.arguments());
    TerminalClause terminal = new FieldClause(clause.field().name());
    MessageSet messages = function.validate(searcher, operand, terminal);
    if (messages.hasAnyErrors()) {
      throw new JqlException(String.join(" ", messages.getErrorMessages()), call.position());
    }
    warnings.addAll(messages.getWarningMessages());
    return function.getValues(new Context(searcher), operand, terminal);
  }
}
