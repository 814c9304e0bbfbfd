package org.heed.jira.jql;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A JQL function that finds issues by what Heed knows of them.
 *
 * <p>It gives at most {@link #MOST_ISSUES} ids, as Jira refuses a query of more than 65,000
 * clauses. It does not look at permissions: Jira shows a searcher only what they may browse.
 */
public abstract class HeedFunction extends AbstractJqlFunction {

  /** The most issues that a function gives. */
  public static final int MOST_ISSUES = 60_000;

  private static final Logger log = LoggerFactory.getLogger(HeedFunction.class);

  private final JiraAuthenticationContext authentication;
  private final TimeZoneManager timeZones;
  private final Clock clock;
  private final String example;

  HeedFunction(
      JiraAuthenticationContext authentication,
      TimeZoneManager timeZones,
      Clock clock,
      String example) {
    this.authentication = authentication;
    this.timeZones = timeZones;
    this.clock = clock;
    this.example = example;
  }

  /**
   * Reads the arguments and returns the query that they stand for, without running it.
   *
   * @param arguments notes what cannot be understood
   */
  abstract IssueQuery understand(Arguments arguments);

  @Override
  public final MessageSet validate(
      ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = new MessageSetImpl();
    Arguments arguments = arguments(searcher, operand);
    IssueQuery query = understand(arguments);
    for (Arguments.Misunderstanding wrong : arguments.misunderstandings()) {
      messages.addErrorMessage(sentence(operand, wrong));
    }
    if (!messages.hasAnyErrors() && query.find(MOST_ISSUES + 1).size() > MOST_ISSUES) {
      messages.addWarningMessage(
          i18n()
              .getText(
                  "heed.jql.warning.capped", operand.getName(), Integer.toString(MOST_ISSUES)));
    }
    return messages;
  }

  @Override
  public final List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    Arguments arguments = arguments(context.getApplicationUser(), operand);
    IssueQuery query = understand(arguments);
    if (!arguments.misunderstandings().isEmpty()) {
      return List.of();
    }
    List<Long> ids = query.find(MOST_ISSUES + 1);
    if (ids.size() > MOST_ISSUES) {
      log.warn(
          "{} matches more than {} issues and was cut; narrow it by its arguments",
          operand.getName(),
          MOST_ISSUES);
    }
    return ids.stream().limit(MOST_ISSUES).map(id -> new QueryLiteral(operand, id)).toList();
  }

  @Override
  public final int getMinimumNumberOfExpectedArguments() {
    return 0;
  }

  @Override
  public final JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }

  private Arguments arguments(ApplicationUser searcher, FunctionOperand operand) {
    TimeZone zone =
        searcher == null ? timeZones.getDefaultTimezone() : timeZones.getTimeZoneforUser(searcher);
    return new Arguments(operand.getArgs(), clock.instant(), zone.toZoneId());
  }

  private String sentence(FunctionOperand operand, Arguments.Misunderstanding wrong) {
    return i18n()
        .getText(
            wrong.textKey(),
            (Object) new Object[] {operand.getName(), wrong.argument(), wrong.given(), example});
  }

  private I18nHelper i18n() {
    return authentication.getI18nHelper();
  }
}
