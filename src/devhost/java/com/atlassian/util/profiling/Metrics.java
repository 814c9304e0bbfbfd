package com.atlassian.util.profiling;

/** Where Active Objects starts its timers. */
public final class Metrics {
  private Metrics() {}

  /** A timer of that name. */
  public static Builder metric(String name) {
    return new Builder();
  }

  /** Describes a timer. */
  public static final class Builder {
    private Builder() {}

    /** Names the app that is timed. */
    public Builder invokerPluginKey(String key) {
      return this;
    }

    /** Adds a label. */
    public Builder tag(String name, String value) {
      return this;
    }

    /** Lets the figure be sent with the platform's analytics. */
    public Builder withAnalytics() {
      return this;
    }

    /** Starts the timer. */
    public Ticker startTimer() {
      return () -> {};
    }
  }
}
