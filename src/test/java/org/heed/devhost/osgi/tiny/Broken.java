package org.heed.devhost.osgi.tiny;

/** A bean that cannot be made. */
public class Broken {
  /** Fails. */
  public Broken() {
    throw new IllegalStateException("the well is dry");
  }
}
