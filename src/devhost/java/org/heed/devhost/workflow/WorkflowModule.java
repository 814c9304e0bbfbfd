package org.heed.devhost.workflow;

import java.util.Map;

/**
 * A post-function of the app on a transition.
 *
 * @param id its number, or null before it is saved
 * @param transition on which it stands
 * @param className the class that is run
 * @param moduleKey the module of the descriptor that it comes from
 * @param arguments as its form gave them
 */
public record WorkflowModule(
    Long id, int transition, String className, String moduleKey, Map<String, String> arguments) {

  public WorkflowModule {
    arguments = Map.copyOf(arguments);
  }
}
