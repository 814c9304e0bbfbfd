package org.heed.jira.workflow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an admin chose for the post-function on one transition.
 *
 * @param role id of the project role whose holders are senior, if one was chosen
 * @param group name of the group whose members are senior, if one was named
 * @param priority id of the priority to raise the issue to, empty to leave it
 * @param watchers names of the users who are to watch the issue
 * @param brief whether to post the hand-over brief as an internal comment
 * @param skip whether to do nothing on an issue that a senior agent holds already; otherwise the
 *     next one takes over
 */
public record EscalateOptions(
    Optional<Long> role,
    Optional<String> group,
    Optional<String> priority,
    List<String> watchers,
    boolean brief,
    boolean skip) {

  static final String ROLE = "heed.role";
  static final String GROUP = "heed.group";
  static final String PRIORITY = "heed.priority";
  static final String WATCHERS = "heed.watchers";
  static final String BRIEF = "heed.brief";
  static final String SKIP = "heed.skip";

  /** What the form offers at first. */
  public static final EscalateOptions USUAL =
      new EscalateOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), true, true);

  private static final String YES = "true";

  public EscalateOptions {
    watchers = List.copyOf(watchers);
  }

  /** Reads what {@link #arguments()} wrote. What is absent was not chosen. */
  public static EscalateOptions of(Map<?, ?> arguments) {
    return new EscalateOptions(
        text(arguments, ROLE).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf),
        text(arguments, GROUP),
        text(arguments, PRIORITY),
        text(arguments, WATCHERS)
            .map(
                names ->
                    Arrays.stream(names.split("[,\\s]+")).filter(name -> !name.isEmpty()).toList())
            .orElse(List.of()),
        text(arguments, BRIEF).isPresent(),
        text(arguments, SKIP).isPresent());
  }

  /** Writes these options for the workflow's descriptor. */
  public Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put(ROLE, role.map(String::valueOf).orElse(""));
    arguments.put(GROUP, group.orElse(""));
    arguments.put(PRIORITY, priority.orElse(""));
    arguments.put(WATCHERS, String.join(", ", watchers));
    arguments.put(BRIEF, brief ? YES : "");
    arguments.put(SKIP, skip ? YES : "");
    return arguments;
  }

  /** A form sends each field as an array, the descriptor keeps it as a text. */
  private static Optional<String> text(Map<?, ?> arguments, String name) {
    Object value = arguments.get(name);
    Object first = value instanceof String[] many && many.length > 0 ? many[0] : value;
    return first instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }
}
