package com.atlassian.scheduler;

public final class JobRunnerResponse {
  private final com.atlassian.scheduler.status.RunOutcome runOutcome;
  private final String message;

  private JobRunnerResponse(com.atlassian.scheduler.status.RunOutcome outcome, String message) {
    this.runOutcome = outcome;
    this.message = message;
  }

  public static JobRunnerResponse success() {
    return success(null);
  }

  public static JobRunnerResponse success(String message) {
    return new JobRunnerResponse(com.atlassian.scheduler.status.RunOutcome.SUCCESS, message);
  }

  public static JobRunnerResponse failed(Throwable cause) {
    return new JobRunnerResponse(com.atlassian.scheduler.status.RunOutcome.FAILED, cause.toString());
  }

  public com.atlassian.scheduler.status.RunOutcome getRunOutcome() {
    return runOutcome;
  }

  public String getMessage() {
    return message;
  }
}
