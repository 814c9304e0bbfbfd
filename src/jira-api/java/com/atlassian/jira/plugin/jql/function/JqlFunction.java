package com.atlassian.jira.plugin.jql.function;

public interface JqlFunction {
  void init(com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor moduleDescriptor);
  com.atlassian.jira.util.MessageSet validate(com.atlassian.jira.user.ApplicationUser searcher, com.atlassian.query.operand.FunctionOperand operand, com.atlassian.query.clause.TerminalClause terminalClause);
  java.util.List<com.atlassian.jira.jql.operand.QueryLiteral> getValues(com.atlassian.jira.jql.query.QueryCreationContext queryCreationContext, com.atlassian.query.operand.FunctionOperand operand, com.atlassian.query.clause.TerminalClause terminalClause);
  boolean isList();
  int getMinimumNumberOfExpectedArguments();
  java.lang.String getFunctionName();
  com.atlassian.jira.JiraDataType getDataType();
}
