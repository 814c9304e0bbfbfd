package org.heed.devhost.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.heed.devhost.jql.Jql.Operator;
import org.heed.devhost.jql.JqlLexer.Kind;
import org.heed.devhost.jql.JqlLexer.Token;

/** Reads a query by recursive descent. */
final class JqlParser {
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "is", "order", "by", "empty", "null", "asc", "desc");

  private final List<Token> tokens;
  private int at;

  private JqlParser(String query) {
    tokens = new JqlLexer(query).tokens();
  }

  /**
   * Reads the query; the empty one is for all issues.
   *
   * @throws JqlException when it is not JQL, with the position
   */
  static Jql parse(String query) {
    JqlParser parser = new JqlParser(query);
    boolean all = parser.peek().kind() == Kind.END || parser.peek().is("order");
    Jql.Node where = all ? null : parser.or();
    List<Jql.Order> order = parser.orderBy();
    if (parser.peek().kind() != Kind.END) {
      throw parser.expected("AND, OR or ORDER BY");
    }
    return new Jql(where, order);
  }

  private Jql.Node or() {
    List<Jql.Node> parts = several(this::and, "or", "||");
    return parts.size() == 1 ? parts.get(0) : new Jql.Or(parts);
  }

  private Jql.Node and() {
    List<Jql.Node> parts = several(this::not, "and", "&&");
    return parts.size() == 1 ? parts.get(0) : new Jql.And(parts);
  }

  private List<Jql.Node> several(Supplier<Jql.Node> part, String keyword, String symbol) {
    List<Jql.Node> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (accept(keyword) || accept(symbol));
    return parts;
  }

  private Jql.Node not() {
    if (accept("not") || accept("!")) {
      return new Jql.Not(not());
    }
    if (accept("(")) {
      Jql.Node inner = or();
      expect(")");
      return inner;
    }
    return clause();
  }

  private Jql.Node clause() {
    Jql.Field field = field();
    Operator operator = operator();
    Jql.Operand operand = operand();
    boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
    if (operand instanceof Jql.Several && !list) {
      throw new JqlException(
          "A list in parentheses goes with 'in' and 'not in' only.", operand.position());
    }
    if (list && !(operand instanceof Jql.Several || operand instanceof Jql.Function)) {
      throw new JqlException(
          "'" + operator.text() + "' takes a list in parentheses, or a function.",
          operand.position());
    }
    boolean is = operator == Operator.IS || operator == Operator.IS_NOT;
    if (is && !(operand instanceof Jql.Empty)) {
      throw new JqlException("'" + operator.text() + "' takes only EMPTY.", operand.position());
    }
    return new Jql.Clause(field, operator, operand);
  }

  private Jql.Field field() {
    Token name = word("a field");
    if (!accept("[")) {
      return new Jql.Field(name.text(), null, null, name.position());
    }
    Token key = word("a property key");
    expect("]");
    Token path = peek();
    if (path.kind() != Kind.WORD || !path.text().startsWith(".") || path.text().length() < 2) {
      throw expected("a path such as .handoffs");
    }
    at++;
    return new Jql.Field(name.text(), key.text(), path.text().substring(1), name.position());
  }

  private Operator operator() {
    if (accept("not")) {
      expect("in");
      return Operator.NOT_IN;
    }
    if (accept("is")) {
      return accept("not") ? Operator.IS_NOT : Operator.IS;
    }
    for (Operator operator : Operator.values()) {
      if (accept(operator.text())) {
        return operator;
      }
    }
    throw expected("an operator such as = or in");
  }

  private Jql.Operand operand() {
    int start = peek().position();
    if (accept("(")) {
      List<Jql.Operand> operands = new ArrayList<>();
      do {
        operands.add(operand());
      } while (accept(","));
      expect(")");
      return new Jql.Several(operands, start);
    }
    if (accept("empty") || accept("null")) {
      return new Jql.Empty(start);
    }
    Token value = word("a value");
    if (!accept("(")) {
      return new Jql.Literal(value.text(), start);
    }
    List<String> arguments = new ArrayList<>();
    if (!accept(")")) {
      do {
        arguments.add(word("an argument").text());
      } while (accept(","));
      expect(")");
    }
    return new Jql.Function(value.text(), arguments, start);
  }

  private List<Jql.Order> orderBy() {
    List<Jql.Order> order = new ArrayList<>();
    if (accept("order")) {
      expect("by");
      do {
        Jql.Field field = field();
        boolean descending = accept("desc");
        if (!descending) {
          accept("asc");
        }
        order.add(new Jql.Order(field, descending));
      } while (accept(","));
    }
    return order;
  }

  private Token word(String what) {
    Token token = peek();
    boolean word =
        token.kind() == Kind.QUOTED
            || token.kind() == Kind.WORD
                && !KEYWORDS.contains(token.text().toLowerCase(Locale.ROOT));
    if (!word) {
      throw expected(what);
    }
    at++;
    return token;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean accept(String symbolOrKeyword) {
    if (peek().kind() == Kind.END || !peek().is(symbolOrKeyword)) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(String symbolOrKeyword) {
    if (!accept(symbolOrKeyword)) {
      throw expected("'" + symbolOrKeyword + "'");
    }
  }

  private JqlException expected(String what) {
    Token token = peek();
    return new JqlException(
        token.kind() == Kind.END
            ? "The query ends where " + what + " is expected."
            : "Expected " + what + ", not '" + token.text() + "'.",
        token.position());
  }
}
