package org.heed.devhost.web;

/** There is no such page, or the user may not know of it. */
final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Missing(String what) {
    super(what);
  }
}
