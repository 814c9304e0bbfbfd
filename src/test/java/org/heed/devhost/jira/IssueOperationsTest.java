package org.heed.devhost.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.List;
import org.heed.devhost.Town;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class IssueOperationsTest {
  private final Town town = Town.onH2();
  private final Heard heard = new Heard();
  private Issue issue;

  /** A listener that writes down what it was told. */
  public static final class Heard {
    private final List<IssueEvent> events = new ArrayList<>();
    private final List<IssueEventBundle> bundles = new ArrayList<>();

    @EventListener
    public void on(IssueEvent event) {
      events.add(event);
    }

    @EventListener
    public void on(IssueEventBundle bundle) {
      bundles.add(bundle);
    }
  }

  /** A listener that cannot cope. */
  public static final class Broken {
    @EventListener
    public void on(IssueEvent event) {
      throw new IllegalStateException("cannot cope with " + event.getEventTypeId());
    }
  }

  @Before
  public void a_request() {
    issue = town.request("Our shop is down since the update");
    town.jira.events().register(heard);
  }

  @After
  public void close() {
    town.close();
  }

  @Test
  public void a_comment_is_kept_and_told() {
    Comment comment =
        town.jira.operations().comment(town.agent, issue, "Which PHP version is it?", false);

    assertThat(town.jira.comments().getComments(issue))
        .extracting(Comment::getBody)
        .containsExactly("Which PHP version is it?");
    assertThat(town.jira.comments().isInternal(comment)).isFalse();
    assertThat(heard.events).hasSize(1);
    assertThat(heard.events.get(0).getEventTypeId()).isEqualTo(EventType.ISSUE_COMMENTED_ID);
    assertThat(heard.events.get(0).getComment().getId()).isEqualTo(comment.getId());
    assertThat(heard.bundles).hasSize(1);
  }

  @Test
  public void an_internal_comment_carries_the_property_of_jsm() {
    Comment comment =
        town.jira.operations().comment(town.agent, issue, "He had this last week too.", true);

    assertThat(town.jira.comments().isInternal(comment)).isTrue();
    assertThat(
            town.jira
                .properties()
                .get(Comments.ENTITY, comment.getId(), Comments.PUBLIC_PROPERTY)
                .getValue())
        .isEqualTo("{\"internal\":true}");
  }

  @Test
  public void customers_write_neither_internally_nor_on_others_issues() {
    Issue others =
        town.jira.operations().create(town.agent, town.host, "Rack 4 is hot", "Since noon.");

    assertThatThrownBy(() -> town.jira.operations().comment(town.customer, issue, "hidden", true))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> town.jira.operations().comment(town.customer, others, "me too", false))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> town.jira.operations().comment(null, issue, "who am I?", false))
        .isInstanceOf(NotPermitted.class);
    assertThat(heard.events)
        .extracting(IssueEvent::getEventTypeId)
        .containsExactly(EventType.ISSUE_CREATED_ID);
  }

  @Test
  public void edit_and_deletion_of_a_comment_are_told() {
    Comment comment =
        town.jira.operations().comment(town.customer, issue, "PHP 7.4, I think.", false);
    town.jira.operations().editComment(town.customer, comment.getId(), "PHP 8.2, sorry.");
    town.jira.operations().deleteComment(town.customer, comment.getId());

    assertThat(heard.events)
        .extracting(IssueEvent::getEventTypeId)
        .containsExactly(
            EventType.ISSUE_COMMENTED_ID,
            EventType.ISSUE_COMMENT_EDITED_ID,
            EventType.ISSUE_COMMENT_DELETED_ID);
    assertThat(heard.events.get(1).getComment().getBody()).isEqualTo("PHP 8.2, sorry.");
    assertThat(town.jira.comments().getComments(issue)).isEmpty();
  }

  @Test
  public void a_change_of_owner_stands_in_the_history() {
    town.jira.operations().assign(town.agent, issue, town.agent);
    town.jira.operations().assign(town.agent, issue, town.colleague);
    town.jira.operations().assign(town.agent, issue, null);

    assertThat(items())
        .extracting(ChangeItemBean::getField, ChangeItemBean::getFrom, ChangeItemBean::getTo)
        .containsExactly(
            tuple("assignee", null, "tomas"),
            tuple("assignee", "tomas", "ines"),
            tuple("assignee", "ines", null));
    assertThat(heard.events)
        .extracting(IssueEvent::getEventTypeId)
        .containsOnly(EventType.ISSUE_ASSIGNED_ID);
  }

  @Test
  public void only_the_team_can_be_given_an_issue() {
    assertThatThrownBy(() -> town.jira.operations().assign(town.agent, issue, town.stranger))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  public void the_app_changes_owner_and_priority_in_one_update() {
    MutableIssue mutable = town.jira.issues().getIssueObject(issue.getId());
    mutable.setAssignee(town.colleague);
    mutable.setPriorityId("1");
    town.jira.issues().updateIssue(town.agent, mutable, UpdateIssueRequest.builder().build());

    Issue after = town.jira.issues().getIssueObject(issue.getKey());
    assertThat(after.getAssignee()).isEqualTo(town.colleague);
    assertThat(after.getPriority().getName()).isEqualTo("Highest");
    assertThat(items()).hasSize(2);
    assertThat(heard.events)
        .extracting(IssueEvent::getEventTypeId)
        .containsExactly(EventType.ISSUE_UPDATED_ID);
  }

  @Test
  public void a_moved_issue_keeps_its_id_and_is_found_by_its_old_key() {
    Project shop = town.jira.projects().add("SHOP", "Shops");
    town.jira.roles().grant(shop, Roles.TEAM, town.agent);

    Issue moved = town.jira.operations().move(town.agent, issue, shop);

    assertThat(moved.getKey()).isEqualTo("SHOP-1");
    assertThat(moved.getId()).isEqualTo(issue.getId());
    assertThat(town.jira.issues().getIssueObject(issue.getKey())).isEqualTo(moved);
    assertThat(town.jira.issues().getIssueByCurrentKey(issue.getKey())).isNull();
    assertThat(heard.events.get(0).getEventTypeId()).isEqualTo(EventType.ISSUE_MOVED_ID);
  }

  @Test
  public void a_deleted_issue_leaves_nothing_behind() {
    town.jira.operations().comment(town.agent, issue, "Looking into it.", true);
    town.jira.operations().assign(town.agent, issue, town.agent);
    town.jira.watchers().startWatching(town.agent, issue);
    town.jira.properties().put(Properties.ISSUE, issue.getId(), "heed", "{}");

    town.jira.operations().delete(town.admin, issue);

    assertThat(town.jira.issues().getIssueObject(issue.getId())).isNull();
    assertThat(town.jira.comments().getComments(issue)).isEmpty();
    assertThat(items()).isEmpty();
    assertThat(town.jira.watchers().watchers(issue)).isEmpty();
    assertThat(town.jira.properties().exists(Properties.ISSUE, issue.getId(), "heed")).isFalse();
    IssueEvent last = heard.events.get(heard.events.size() - 1);
    assertThat(last.getEventTypeId()).isEqualTo(EventType.ISSUE_DELETED_ID);
    assertThat(last.getIssue().getKey()).isEqualTo(issue.getKey());
  }

  @Test
  public void a_listener_that_fails_hurts_neither_the_user_nor_the_next_listener() {
    town.jira.events().unregister(heard);
    town.jira.events().register(new Broken());
    town.jira.events().register(heard);

    town.jira.operations().comment(town.agent, issue, "Still here.", false);

    assertThat(heard.events).hasSize(1);
  }

  private List<ChangeItemBean> items() {
    return town.jira.changes().getChangeHistories(issue).stream()
        .flatMap(history -> history.getChangeItemBeans().stream())
        .toList();
  }
}
