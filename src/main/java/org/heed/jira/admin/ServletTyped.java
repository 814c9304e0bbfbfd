package org.heed.jira.admin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Calls members of Jira's services whose parameters are servlet types. With Jira 11 these types
 * moved from javax to jakarta, and with them the signatures; called by name, one class file links
 * against either, and the declarations that this app is held against know only the older ones.
 */
final class ServletTyped {

  private ServletTyped() {}

  /**
   * Calls a member of a service.
   *
   * @param type the service's interface
   * @param name the member's name, unique among those with so many parameters
   * @return what the member returns, null if nothing
   * @throws IllegalStateException if this Jira has no such member
   */
  static Object call(Class<?> type, Object service, String name, Object... arguments) {
    Method member =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name))
            .filter(method -> method.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + name + " in " + type.getName()));
    try {
      return member.invoke(service, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(type.getName() + "." + name, e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(type.getName() + "." + name, e);
    }
  }
}
