package com.atlassian.scheduler;

public interface SchedulerService {
  void registerJobRunner(com.atlassian.scheduler.config.JobRunnerKey jobRunnerKey, com.atlassian.scheduler.JobRunner jobRunner);
  void unregisterJobRunner(com.atlassian.scheduler.config.JobRunnerKey jobRunnerKey);
  void scheduleJob(com.atlassian.scheduler.config.JobId jobId, com.atlassian.scheduler.config.JobConfig jobConfig) throws com.atlassian.scheduler.SchedulerServiceException;
  void unscheduleJob(com.atlassian.scheduler.config.JobId jobId);
}
