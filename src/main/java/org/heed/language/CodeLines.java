package org.heed.language;

/** Recognises lines that a machine wrote, or that are written for one. */
final class CodeLines {

  private static final String SYMBOLS = "{}()[]<>;=/\\|_$#&+*^~@%";
  private static final Beginnings LOG_LEVELS =
      new Beginnings(
          "[INFO",
          "[ERROR",
          "[WARN",
          "[DEBUG",
          "[TRACE",
          "[FATAL",
          "INFO ",
          "ERROR:",
          "ERROR ",
          "WARN ",
          "DEBUG ",
          "TRACE ",
          "FATAL ",
          "INFO:",
          "WARNING:",
          "-- [",
          "E/",
          "W/",
          "I/",
          "D/",
          "V/");
  private static final Beginnings CODE_STARTS =
      new Beginnings(
          "Caused by:",
          "Traceback ",
          "Exception in ",
          "at line ",
          "import ",
          "var ",
          "const ",
          "let ",
          "function ",
          "function(",
          "public ",
          "private ",
          "#include",
          "<?xml",
          "//",
          "/*",
          "*/",
          "$ ",
          "npm ",
          "sudo ",
          "> ",
          "return ",
          "0x",
          "}",
          "{",
          "});",
          "<!--",
          "File \"",
          "appc ",
          "git ",
          "cd ",
          "--");

  private CodeLines() {}

  /**
   * Whether a line is code, log or console output.
   *
   * @param afterCode whether the line before it was: then less is needed to tell
   */
  static boolean isCode(String text, int start, int stop, boolean afterCode) {
    int length = Math.min(stop - start, 400);
    if (isPrompt(text, start, length)) {
      return true;
    }
    if (isStackFrame(text, start, length) || isTimestamped(text, start, length)) {
      return true;
    }
    if (LOG_LEVELS.standAt(text, start)) {
      return true;
    }
    int spaces = 0;
    int symbols = 0;
    int letters = 0;
    int digits = 0;
    int wide = 0;
    int boxes = 0;
    for (int i = start; i < start + length; i++) {
      char c = text.charAt(i);
      if (('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z')) {
        letters++;
      } else if (c == ' ' || c == '\t') {
        spaces++;
        if (i + 1 < start + length && (text.charAt(i + 1) == ' ' || c == '\t')) {
          wide++;
        }
      } else if (Character.isLetter(c)) {
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (c >= '\u2500' && c <= '\u259f') {
        boxes++;
      } else if (SYMBOLS.indexOf(c) >= 0) {
        symbols++;
      }
    }
    if (boxes > 2) {
      return true;
    }
    if (holdsMarkupOfJira(text, start, length)) {
      return false;
    }
    int solid = Math.max(1, length - spaces);
    char last = text.charAt(start + length - 1);
    boolean dense = symbols * 100 > solid * (afterCode ? 12 : 18) && length > 12;
    boolean codeEnd = last == ';' || last == '{' || last == '}' || last == '>';
    boolean codeStart = startsAsCode(text, start);
    boolean table = wide > 6 && (digits + symbols) * 4 > letters;
    boolean fewLetters = letters * 2 < solid && solid > 12;
    boolean isUrl = text.startsWith("http", start) || text.startsWith("[", start);
    if (isUrl && spaces < 3) {
      return false;
    }
    if (spaces == 0 && symbols == 0 && !codeStart) {
      return false;
    }
    int evidence = (dense ? 2 : 0) + (codeEnd ? 2 : 0) + (codeStart ? 2 : 0) + (table ? 2 : 0);
    evidence += (fewLetters ? 2 : 0) + (afterCode ? 1 : 0);
    return evidence >= 4 || (evidence >= 3 && spaces < 8) || (spaces < 3 && evidence >= 2 && dense);
  }

  /** "? Which SDK would you like to use" is a program's question. */
  private static boolean isPrompt(String text, int start, int length) {
    return length > 3 && text.charAt(start) == '?' && text.charAt(start + 1) == ' ';
  }

  private static boolean startsAsCode(String text, int start) {
    if (CODE_STARTS.standAt(text, start)) {
      return true;
    }
    return text.charAt(start) == '<'
        && start + 1 < text.length()
        && (Character.isLetter(text.charAt(start + 1)) || text.charAt(start + 1) == '/');
  }

  private static boolean holdsMarkupOfJira(String text, int start, int length) {
    return text.startsWith("[~", start)
        || text.startsWith("{color", start)
        || text.startsWith("[^", start)
        || (text.charAt(start) == '!' && text.charAt(start + length - 1) == '!');
  }

  private static boolean isStackFrame(String text, int start, int length) {
    if (!text.startsWith("at ", start) || length < 6) {
      return false;
    }
    int space = -1;
    for (int i = start + 3; i < start + length; i++) {
      char c = text.charAt(i);
      if (c == '(' || (c == ':' && i + 1 < start + length && isDigit(text.charAt(i + 1)))) {
        return space < 0 || text.charAt(space + 1) == '(' || c == '(';
      }
      if (c == ' ') {
        if (space >= 0) {
          return false;
        }
        space = i;
      }
    }
    return false;
  }

  private static boolean isTimestamped(String text, int start, int length) {
    int at = start;
    int limit = start + length;
    while (at < limit && (text.charAt(at) == '[' || text.charAt(at) == '(')) {
      at++;
    }
    int digits = 0;
    int separators = 0;
    int colons = 0;
    while (at < limit) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        digits++;
      } else if (c == '-' || c == '/' || c == '.' || c == 'T' || c == ' ') {
        separators++;
      } else if (c == ':') {
        colons++;
      } else {
        break;
      }
      at++;
    }
    return colons >= 2 && digits >= 6 && separators >= 0 || (digits >= 10 && colons >= 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
