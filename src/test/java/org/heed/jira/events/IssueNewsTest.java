package org.heed.jira.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import java.util.Map;
import org.heed.jira.jobs.Alarm;
import org.heed.store.Backlog;
import org.heed.store.Escalations;
import org.heed.store.Readings;
import org.heed.store.SettingsStore;
import org.junit.Test;

public class IssueNewsTest {

  private static final Long COMMENTED = 6L;

  private final EventPublisher publisher = mock(EventPublisher.class);
  private final Backlog backlog = mock(Backlog.class);
  private final Alarm alarm = mock(Alarm.class);
  private final Readings readings = mock(Readings.class);
  private final Escalations escalations = mock(Escalations.class);
  private final SettingsStore settings = mock(SettingsStore.class);
  private final IssueNews news =
      new IssueNews(publisher, backlog, alarm, readings, escalations, settings);

  @Test
  public void it_listens_from_start_to_stop() {
    news.start();
    verify(publisher).register(news);

    news.stop();
    verify(publisher).unregister(news);
  }

  @Test
  public void whatever_happens_to_an_issue_is_one_note_and_an_alarm() {
    news.onIssueEvent(event(issue(10001L)));

    verify(backlog).note(10001L);
    verify(alarm).ring();
    verifyNoMoreInteractions(backlog, readings, escalations, settings);
  }

  @Test
  public void the_users_work_goes_on_when_the_note_fails() {
    doThrow(new IllegalStateException("no connection")).when(backlog).note(10001L);

    assertThatCode(() -> news.onIssueEvent(event(issue(10001L)))).doesNotThrowAnyException();
  }

  @Test
  public void an_event_without_an_issue_is_passed_over() {
    news.onIssueEvent(event(null));

    verifyNoInteractions(backlog);
  }

  private static IssueEvent event(Issue issue) {
    return new IssueEvent(issue, Map.of(), null, COMMENTED);
  }

  private static Issue issue(Long id) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(id);
    return issue;
  }
}
