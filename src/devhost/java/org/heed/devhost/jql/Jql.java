package org.heed.devhost.jql;

import java.util.List;

/**
 * A query in its parts. Positions count characters from 0.
 *
 * @param where the condition, or null for all issues
 * @param order what the issues are sorted by, the first first
 */
record Jql(Node where, List<Order> order) {

  /** A condition. */
  sealed interface Node {}

  /** All of them hold. */
  record And(List<Node> parts) implements Node {}

  /** One of them holds. */
  record Or(List<Node> parts) implements Node {}

  /** It does not hold. */
  record Not(Node part) implements Node {}

  /** One comparison. */
  record Clause(Field field, Operator operator, Operand operand) implements Node {}

  /**
   * What is compared.
   *
   * @param name as written, such as {@code assignee}; of a property the part before the bracket
   * @param property the property key in the brackets, or null
   * @param path the path behind them, or null
   * @param position where it begins
   */
  record Field(String name, String property, String path, int position) {}

  /** How it is compared. */
  enum Operator {
    EQUALS("="),
    NOT_EQUALS("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    LIKE("~"),
    UNLIKE("!~"),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** What it is compared with. */
  sealed interface Operand {
    int position();
  }

  /** A word, a number or a quoted text. */
  record Literal(String text, int position) implements Operand {}

  /** EMPTY or NULL. */
  record Empty(int position) implements Operand {}

  /** A function with its arguments. */
  record Function(String name, List<String> arguments, int position) implements Operand {}

  /** Several in parentheses. */
  record Several(List<Operand> operands, int position) implements Operand {}

  /** One field to sort by. */
  record Order(Field field, boolean descending) {}
}
