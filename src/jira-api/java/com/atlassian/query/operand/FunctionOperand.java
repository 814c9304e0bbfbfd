package com.atlassian.query.operand;

import java.util.List;

public class FunctionOperand implements Operand {
  private final String name;
  private final List<String> args;

  public FunctionOperand(String name, String... args) {
    this(name, List.of(args));
  }

  public FunctionOperand(String name, java.util.Collection<String> args) {
    this.name = name;
    this.args = List.copyOf(args);
  }

  public String getName() {
    return name;
  }

  public List<String> getArgs() {
    return args;
  }
}
