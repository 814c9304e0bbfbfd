package org.heed.devhost.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.devhost.jira.Constant;
import org.heed.devhost.jira.Constants.Kind;
import org.heed.devhost.jira.IndexedProperty;
import org.heed.devhost.jira.PropertyIndex;
import org.heed.devhost.jql.Jql.Operator;

/** Turns one query into SQL over {@code jiraissue i join project p}. */
final class JqlToSql {
  private static final Set<Operator> EQUALITY =
      Set.of(
          Operator.EQUALS,
          Operator.NOT_EQUALS,
          Operator.IN,
          Operator.NOT_IN,
          Operator.IS,
          Operator.IS_NOT);
  private static final Set<Operator> TEXT =
      Set.of(Operator.LIKE, Operator.UNLIKE, Operator.IS, Operator.IS_NOT);

  private final ApplicationUser searcher;
  private final SqlText text;
  private final JqlNames names;
  private final PropertyIndex index;
  private final JqlFunctions functions;
  private final Instant now;
  private final Set<String> warnings;

  JqlToSql(
      ApplicationUser searcher,
      SqlText text,
      JqlNames names,
      PropertyIndex index,
      JqlFunctions functions,
      Instant now,
      Set<String> warnings) {
    this.searcher = searcher;
    this.text = text;
    this.names = names;
    this.index = index;
    this.functions = functions;
    this.now = now;
    this.warnings = warnings;
  }

  /**
   * The condition as SQL in parentheses.
   *
   * @throws JqlException when a field, an operator or a value makes no sense
   */
  String condition(Jql.Node node) {
    if (node instanceof Jql.And and) {
      return joined(and.parts(), " and ");
    }
    if (node instanceof Jql.Or or) {
      return joined(or.parts(), " or ");
    }
    if (node instanceof Jql.Not not) {
      return "(not " + condition(not.part()) + ")";
    }
    return "(" + clause((Jql.Clause) node) + ")";
  }

  /** What stands behind "order by"; the id decides in the end, so that pages are stable. */
  String order(List<Jql.Order> order) {
    List<String> columns = new ArrayList<>();
    for (Jql.Order one : order) {
      String direction = one.descending() ? " desc nulls last" : " asc nulls last";
      columns.add(sortColumn(one.field()) + direction);
      if (Set.of("key", "issue", "issuekey").contains(name(one.field()))) {
        columns.add("i.issuenum" + direction);
      }
    }
    if (order.isEmpty()) {
      columns.add("i.created desc");
    }
    columns.add("i.id desc");
    return String.join(", ", columns);
  }

  private String joined(List<Jql.Node> parts, String with) {
    return parts.stream().map(this::condition).collect(Collectors.joining(with, "(", ")"));
  }

  private String clause(Jql.Clause clause) {
    Optional<IndexedProperty> property = property(clause.field());
    if (property.isPresent()) {
      return property(clause, property.get());
    }
    return switch (name(clause.field())) {
      case "key", "issue", "issuekey", "id" -> issues(clause);
      case "project" -> projects(clause);
      case "assignee" -> users(clause, "i.assignee");
      case "reporter" -> users(clause, "i.reporter");
      case "creator" -> users(clause, "i.creator");
      case "status" -> constants(clause, "i.issuestatus", Kind.STATUS);
      case "type", "issuetype" -> constants(clause, "i.issuetype", Kind.ISSUE_TYPE);
      case "resolution" -> resolution(clause);
      case "priority" -> priority(clause);
      case "created" -> date(clause, "i.created");
      case "updated" -> date(clause, "i.updated");
      case "resolved", "resolutiondate" -> date(clause, "i.resolutiondate");
      case "summary" -> words(clause, "i.summary");
      case "description" -> words(clause, "i.description");
      case "comment" -> comments(clause);
      case "text" -> anyText(clause);
      default -> throw unknownField(clause.field());
    };
  }

  private String issues(Jql.Clause clause) {
    allow(clause, EQUALITY);
    if (clause.operand() instanceof Jql.Empty) {
      throw new JqlException("Every issue has a key.", clause.operand().position());
    }
    List<Long> ids = new ArrayList<>();
    for (Jql.Operand operand : operands(clause.operand())) {
      if (operand instanceof Jql.Function call) {
        for (QueryLiteral value : functions.values(searcher, clause, call, warnings)) {
          if (value.getLongValue() != null) {
            ids.add(value.getLongValue());
          } else {
            names.issue(value.getStringValue(), searcher).ifPresent(ids::add);
          }
        }
      } else {
        ids.add(found(clause, operand, key -> names.issue(key, searcher)));
      }
    }
    return not(clause) + text.anyOf("i.id", ids.toArray(Long[]::new));
  }

  private String projects(Jql.Clause clause) {
    return equality(
        clause,
        "i.project",
        operand -> {
          Long project = found(clause, operand, name -> names.project(name, searcher));
          return List.of(project);
        });
  }

  private String users(Jql.Clause clause, String column) {
    return equality(
        clause,
        column,
        operand -> {
          if (operand instanceof Jql.Function call) {
            return people(call);
          }
          String user = found(clause, operand, names::user);
          return List.of(user);
        });
  }

  private List<String> people(Jql.Function call) {
    if (call.name().equalsIgnoreCase("currentUser") && call.arguments().isEmpty()) {
      return searcher == null ? List.of() : List.of(searcher.getKey());
    }
    if (call.name().equalsIgnoreCase("membersOf") && call.arguments().size() == 1) {
      return names
          .membersOf(call.arguments().get(0))
          .orElseThrow(() -> new JqlException("There is no such group.", call.position()));
    }
    throw new JqlException(
        "For people there are currentUser() and membersOf(\"group\").", call.position());
  }

  private String constants(Jql.Clause clause, String column, Kind kind) {
    return equality(clause, column, operand -> List.of(constant(clause, operand, kind).getId()));
  }

  private String resolution(Jql.Clause clause) {
    if (clause.operand() instanceof Jql.Literal literal
        && literal.text().equalsIgnoreCase("Unresolved")) {
      allow(clause, Set.of(Operator.EQUALS, Operator.NOT_EQUALS));
      return "i.resolution is " + not(clause) + "null";
    }
    return constants(clause, "i.resolution", Kind.RESOLUTION);
  }

  /** The highest priority has the lowest rank, so that the comparison turns round. */
  private String priority(Jql.Clause clause) {
    String turned =
        switch (clause.operator()) {
          case GREATER -> "<";
          case AT_LEAST -> "<=";
          case LESS -> ">";
          case AT_MOST -> ">=";
          default -> null;
        };
    if (turned == null) {
      return constants(clause, "i.priority", Kind.PRIORITY);
    }
    long rank = constant(clause, clause.operand(), Kind.PRIORITY).rank();
    return rank("i.priority", "priority") + " " + turned + " " + text.bind(rank);
  }

  private Constant constant(Jql.Clause clause, Jql.Operand operand, Kind kind) {
    return found(clause, operand, name -> names.constant(kind, name));
  }

  private String date(Jql.Clause clause, String column) {
    if (clause.operand() instanceof Jql.Empty) {
      return emptiness(clause, column);
    }
    String comparison = comparison(clause);
    Instant moment = moment(clause.operand());
    return column + " " + comparison + " " + text.bind(moment.atOffset(ZoneOffset.UTC));
  }

  private Instant moment(Jql.Operand operand) {
    if (operand instanceof Jql.Function call
        && call.name().equalsIgnoreCase("now")
        && call.arguments().isEmpty()) {
      return now;
    }
    return JqlDates.read(literal(operand), now, ZoneId.systemDefault())
        .orElseThrow(
            () ->
                new JqlException(
                    "A date is written like 2026-01-31, \"2026-01-31 14:00\" or -7d.",
                    operand.position()));
  }

  private String words(Jql.Clause clause, String column) {
    allow(clause, TEXT);
    return clause.operand() instanceof Jql.Empty
        ? emptiness(clause, column)
        : not(clause) + contains(column, clause.operand());
  }

  private String comments(Jql.Clause clause) {
    allow(clause, Set.of(Operator.LIKE, Operator.UNLIKE));
    return not(clause) + inComments(clause.operand());
  }

  private String anyText(Jql.Clause clause) {
    allow(clause, Set.of(Operator.LIKE));
    return Stream.of(
            contains("i.summary", clause.operand()),
            contains("i.description", clause.operand()),
            inComments(clause.operand()))
        .collect(Collectors.joining(" or "));
  }

  /** Without internal and restricted comments: not every searcher may read them. */
  private String inComments(Jql.Operand operand) {
    return "exists (select 1 from jiraaction a where a.issueid = i.id and a.actiontype = 'comment'"
        + " and a.actionlevel is null and a.rolelevel is null and not exists (select 1 from"
        + " entity_property e where e.entity_id = a.id and e.entity_name = 'CommentProperty'"
        + " and e.property_key = 'sd.public.comment' and e.json_value like '%true%') and "
        + contains("a.actionbody", operand)
        + ")";
  }

  private String contains(String column, Jql.Operand operand) {
    String words = literal(operand).toLowerCase(Locale.ROOT).strip();
    if (words.isEmpty()) {
      throw new JqlException("Say at least one word to look for.", operand.position());
    }
    return Stream.of(words.split("\\s+"))
        .map(word -> word.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
        .map(word -> "lower(" + column + ") like " + text.bind("%" + word + "%") + " escape '!'")
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  private String property(Jql.Clause clause, IndexedProperty extract) {
    String having =
        "in (select x.issue_id from devhost_property_index x where x.property_key = "
            + text.bind(extract.propertyKey())
            + " and x.path = "
            + text.bind(extract.path());
    if (clause.operand() instanceof Jql.Empty) {
      allow(clause, EQUALITY);
      return "i.id " + (not(clause).isEmpty() ? "not " : "") + having + ")";
    }
    String column = extract.isComparable() ? "x.number_value" : "x.string_value";
    return switch (clause.operator()) {
      case LIKE, UNLIKE -> {
        if (extract.type() != IndexedProperty.Type.TEXT) {
          throw notAllowed(clause);
        }
        yield "i.id " + not(clause) + having + " and " + contains(column, clause.operand()) + ")";
      }
      case IN, NOT_IN ->
          "i.id "
              + having
              + " and "
              + column
              + " "
              + not(clause)
              + operands(clause.operand()).stream()
                  .map(operand -> text.bind(value(operand, extract)))
                  .collect(Collectors.joining(", ", "in (", "))"));
      default -> {
        if (!extract.isComparable()) {
          allow(clause, EQUALITY);
        }
        String value = text.bind(value(clause.operand(), extract));
        yield "i.id " + having + " and " + column + " " + comparison(clause) + " " + value + ")";
      }
    };
  }

  private Object value(Jql.Operand operand, IndexedProperty extract) {
    return switch (extract.type()) {
      case NUMBER -> number(operand);
      case DATE -> (double) moment(operand).toEpochMilli();
      case STRING, TEXT -> literal(operand);
    };
  }

  private static double number(Jql.Operand operand) {
    String value = literal(operand);
    if (!value.matches("[+-]?\\d+(\\.\\d+)?")) {
      throw new JqlException("'" + value + "' is not a number.", operand.position());
    }
    return Double.parseDouble(value);
  }

  private Optional<IndexedProperty> property(Jql.Field field) {
    if (field.property() == null) {
      return index.byAlias(field.name());
    }
    if (!field.name().equalsIgnoreCase("issue.property")) {
      throw new JqlException(
          "Write issue.property[" + field.property() + "]." + field.path(), field.position());
    }
    Optional<IndexedProperty> extract = index.byPath(field.property(), field.path());
    if (extract.isEmpty()) {
      throw new JqlException(
          "No app makes '"
              + field.path()
              + "' of the property '"
              + field.property()
              + "' searchable.",
          field.position());
    }
    return extract;
  }

  private String equality(Jql.Clause clause, String column, Function<Jql.Operand, List<?>> values) {
    allow(clause, EQUALITY);
    if (clause.operand() instanceof Jql.Empty) {
      return emptiness(clause, column);
    }
    List<String> bound =
        operands(clause.operand()).stream()
            .flatMap(operand -> values.apply(operand).stream())
            .map(text::bind)
            .toList();
    return bound.isEmpty()
        ? not(clause) + "1 = 0"
        : column + " " + not(clause) + "in (" + String.join(", ", bound) + ")";
  }

  private String emptiness(Jql.Clause clause, String column) {
    allow(clause, EQUALITY);
    return column + " is " + not(clause) + "null";
  }

  private String sortColumn(Jql.Field field) {
    Optional<IndexedProperty> property = property(field);
    if (property.isPresent()) {
      IndexedProperty extract = property.get();
      return "(select min(x."
          + (extract.isComparable() ? "number_value" : "string_value")
          + ") from devhost_property_index x where x.issue_id = i.id and x.property_key = "
          + text.bind(extract.propertyKey())
          + " and x.path = "
          + text.bind(extract.path())
          + ")";
    }
    return switch (name(field)) {
      case "key", "issue", "issuekey", "project" -> "p.pkey";
      case "id" -> "i.id";
      case "created" -> "i.created";
      case "updated" -> "i.updated";
      case "resolved", "resolutiondate" -> "i.resolutiondate";
      case "summary" -> "i.summary";
      case "assignee" -> userName("i.assignee");
      case "reporter" -> userName("i.reporter");
      case "status" -> rank("i.issuestatus", "issuestatus");
      // the highest priority is the greatest, though its rank is the lowest
      case "priority" -> "-" + rank("i.priority", "priority");
      case "resolution" -> rank("i.resolution", "resolution");
      case "type", "issuetype" -> rank("i.issuetype", "issuetype");
      default -> throw unknownField(field);
    };
  }

  private static String userName(String column) {
    return "(select c.lower_display_name from app_user a join cwd_user c"
        + " on c.lower_user_name = a.lower_user_name where a.user_key = "
        + column
        + ")";
  }

  private static String rank(String column, String table) {
    return "(select c.sequence from " + table + " c where c.id = " + column + ")";
  }

  private static List<Jql.Operand> operands(Jql.Operand operand) {
    return operand instanceof Jql.Several several ? several.operands() : List.of(operand);
  }

  private static <T> T found(
      Jql.Clause clause, Jql.Operand operand, Function<String, Optional<T>> find) {
    String value = literal(operand);
    return find.apply(value)
        .orElseThrow(
            () ->
                new JqlException(
                    "The value '"
                        + value
                        + "' does not exist for the field '"
                        + clause.field().name()
                        + "', or you may not see it.",
                    operand.position()));
  }

  private static String literal(Jql.Operand operand) {
    if (operand instanceof Jql.Literal literal) {
      return literal.text();
    }
    throw new JqlException(
        operand instanceof Jql.Function call
            ? "The function '" + call.name() + "()' does not fit here."
            : "A value is expected here.",
        operand.position());
  }

  private static String not(Jql.Clause clause) {
    return switch (clause.operator()) {
      case NOT_EQUALS, NOT_IN, IS_NOT, UNLIKE -> "not ";
      default -> "";
    };
  }

  private static String comparison(Jql.Clause clause) {
    return switch (clause.operator()) {
      case EQUALS -> "=";
      case NOT_EQUALS -> "<>";
      case LESS, AT_MOST, GREATER, AT_LEAST -> clause.operator().text();
      default -> throw notAllowed(clause);
    };
  }

  private static void allow(Jql.Clause clause, Set<Operator> operators) {
    if (!operators.contains(clause.operator())) {
      throw notAllowed(clause);
    }
  }

  private static JqlException notAllowed(Jql.Clause clause) {
    return new JqlException(
        "The operator '"
            + clause.operator().text()
            + "' does not go with the field '"
            + clause.field().name()
            + "'.",
        clause.field().position());
  }

  private static JqlException unknownField(Jql.Field field) {
    return new JqlException("There is no field '" + field.name() + "'.", field.position());
  }

  private static String name(Jql.Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
