package org.heed.devhost.osgi.tiny;

import java.util.concurrent.Callable;

/** A module class of the tiny app: not a bean, but built with one. */
public class Doorbell implements Callable<String> {
  private final Greeter greeter;

  /** Injected when the module is made. */
  public Doorbell(Greeter greeter) {
    this.greeter = greeter;
  }

  @Override
  public String call() {
    return greeter.greeting();
  }
}
