package com.atlassian.query.clause;

public interface TerminalClause extends com.atlassian.query.clause.Clause {
}
