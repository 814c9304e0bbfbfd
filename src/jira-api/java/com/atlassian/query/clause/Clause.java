package com.atlassian.query.clause;

public interface Clause {
  java.lang.String getName();
}
