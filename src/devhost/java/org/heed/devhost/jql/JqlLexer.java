package org.heed.devhost.jql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class JqlLexer {

  /** What a token is. */
  enum Kind {
    WORD,
    QUOTED,
    SYMBOL,
    END
  }

  /** A token: its text (of a quoted one what is between the quotes) and where it begins. */
  record Token(Kind kind, String text, int position) {
    boolean is(String symbolOrKeyword) {
      return kind != Kind.QUOTED && text.equalsIgnoreCase(symbolOrKeyword);
    }
  }

  private static final List<String> SYMBOLS =
      List.of("!=", "!~", "<=", ">=", "&&", "||", "=", "~", "<", ">", "!", "(", ")", "[", "]", ",");
  private static final String ENDS_A_WORD = "=!~<>()[],&|\"'";

  private final String query;
  private int at;

  JqlLexer(String query) {
    this.query = query;
  }

  /**
   * All tokens, the last of kind END.
   *
   * @throws JqlException when a quote is not closed
   */
  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
        at++;
      }
      if (at == query.length()) {
        tokens.add(new Token(Kind.END, "", at));
        return tokens;
      }
      tokens.add(next());
    }
  }

  private Token next() {
    char first = query.charAt(at);
    if (first == '"' || first == '\'') {
      return quoted(first);
    }
    int start = at;
    for (String symbol : SYMBOLS) {
      if (query.startsWith(symbol, at)) {
        at += symbol.length();
        return new Token(Kind.SYMBOL, symbol, start);
      }
    }
    while (at < query.length()
        && !Character.isWhitespace(query.charAt(at))
        && ENDS_A_WORD.indexOf(query.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw new JqlException("The character '" + first + "' must stand in quotes.", start);
    }
    return new Token(Kind.WORD, query.substring(start, at), start);
  }

  private Token quoted(char quote) {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < query.length() && query.charAt(at) != quote) {
      if (query.charAt(at) == '\\' && at + 1 < query.length()) {
        at++;
      }
      text.append(query.charAt(at++));
    }
    if (at == query.length()) {
      throw new JqlException("The quoted text that begins here is not closed.", start);
    }
    at++;
    return new Token(Kind.QUOTED, text.toString(), start);
  }
}
