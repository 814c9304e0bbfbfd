package org.heed.devhost.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events on the publisher's thread to the methods that carry {@link EventListener}, as
 * Jira does: only on this node, and a listener's failure is logged and hurts nobody else.
 */
public final class Events implements EventPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final List<Object> listeners = new CopyOnWriteArrayList<>();

  /**
   * Adds a listener.
   *
   * @throws IllegalArgumentException when it has no method that listens, which is always a mistake
   */
  @Override
  public void register(Object listener) {
    if (methods(listener).findAny().isEmpty()) {
      throw new IllegalArgumentException(
          listener.getClass().getName() + " has no @EventListener method with one parameter.");
    }
    if (listeners.stream().noneMatch(there -> there == listener)) {
      listeners.add(listener);
    }
  }

  @Override
  public void unregister(Object listener) {
    listeners.removeIf(there -> there == listener);
  }

  @Override
  public void publish(Object event) {
    for (Object listener : listeners) {
      methods(listener)
          .filter(method -> method.getParameterTypes()[0].isInstance(event))
          .forEach(method -> deliver(event, listener, method));
    }
  }

  private static void deliver(Object event, Object listener, Method method) {
    try {
      method.setAccessible(true);
      method.invoke(listener, event);
    } catch (InvocationTargetException e) {
      LOG.error("{} failed on {}", method, event.getClass().getName(), e.getCause());
    } catch (IllegalAccessException e) {
      LOG.error("{} cannot be called", method, e);
    }
  }

  private static Stream<Method> methods(Object listener) {
    return Stream.of(listener.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(EventListener.class))
        .filter(method -> method.getParameterCount() == 1);
  }
}
