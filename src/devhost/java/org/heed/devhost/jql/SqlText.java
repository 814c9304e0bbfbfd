package org.heed.devhost.jql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Gathers the values of an SQL statement under names of their own. */
final class SqlText {
  /** H2 takes no longer ones. */
  private static final int LONGEST_ARRAY = 65_536;

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Keeps the value, and gives the name by which the statement refers to it. */
  String bind(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /** One of these ids, however many: the database receives them as arrays. */
  String anyOf(String column, Long[] ids) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(ids.length, from + LONGEST_ARRAY);
      String array = bind(Arrays.copyOfRange(ids, from, to));
      parts.add(
          column + " in (select x.id from unnest(cast(" + array + " as bigint array)) x(id))");
      from = to;
    } while (from < ids.length);
    return "(" + String.join(" or ", parts) + ")";
  }

  /** Hands all values over; the statement need not use every one. */
  Query bindTo(Query query) {
    query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    values.forEach(
        (name, value) -> {
          if (value instanceof Long[] ids) {
            query.bindArray(name, Long.class, (Object[]) ids);
          } else {
            query.bind(name, value);
          }
        });
    return query;
  }
}
