package org.heed.devhost.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.heed.devhost.Town;
import org.heed.devhost.jira.Roles;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ExportImportTest {
  private static final String MAYA = "{'name': 'maya', 'key': 'maya', 'displayName': 'Maya Roth'}";
  private static final String JON =
      "{'name': 'jon', 'key': 'JIRAUSER7', 'displayName': 'Jon Berg'}";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Town town = Town.onH2();

  @After
  public void close() {
    town.close();
  }

  @Test
  public void an_issue_comes_with_its_comments_and_its_history() throws IOException {
    ImportReport report =
        run(
            write(
                "a.json",
                issue(
                    "SHIP-7",
                    MAYA,
                    "'assignee': "
                        + JON
                        + ", 'priority': {'name': 'High'},"
                        + " 'components': [{'name': 'Carriers'}],"
                        + " 'comment': {'comments': ["
                        + comment(JON, "Which parcel is it?")
                        + ", "
                        + comment(MAYA, "The one for Ghent.")
                        + "]}",
                    "'changelog': {'histories': [{'author': "
                        + JON
                        + ", 'created': '2026-02-01T09:00:00.000+0000', 'items': [{'field':"
                        + " 'assignee', 'fieldtype': 'jira', 'from': null, 'to': 'JIRAUSER7',"
                        + " 'toString': 'Jon Berg'}]}]}")));

    Issue issue = town.jira.issues().getIssueObject("SHIP-7");
    assertThat(issue.getSummary()).isEqualTo("The label will not print");
    assertThat(issue.getReporter().getDisplayName()).isEqualTo("Maya Roth");
    assertThat(issue.getAssigneeId()).isEqualTo("JIRAUSER7");
    assertThat(issue.getPriority().getName()).isEqualTo("High");
    assertThat(issue.getStatus().getName()).isEqualTo("On hold");
    assertThat(issue.getComponents()).hasSize(1);
    assertThat(town.jira.comments().getComments(issue))
        .extracting(Comment::getBody)
        .containsExactly("Which parcel is it?", "The one for Ghent.");
    List<ChangeHistory> changes = town.jira.changes().getChangeHistories(issue);
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).getChangeItemBeans())
        .extracting(ChangeItemBean::getTo)
        .containsExactly("JIRAUSER7");
    assertThat(report.problems()).isEmpty();
  }

  @Test
  public void the_same_file_again_doubles_nothing() throws IOException {
    Path file = write("a.json", issue("SHIP-7", MAYA, comments(comment(JON, "On it.")), null));
    run(file);

    ImportReport again = run(file);

    assertThat(again.issues()).isZero();
    assertThat(again.alreadyThere()).isEqualTo(1);
    assertThat(commentsOf("SHIP-7")).hasSize(1);
  }

  @Test
  public void new_issues_get_numbers_behind_the_imported_ones() throws IOException {
    run(write("a.json", issue("SHIP-7", MAYA, null, null)));
    Project ship = town.jira.projects().getProjectObjByKey("SHIP");

    assertThat(town.jira.operations().create(town.admin, ship, "Next", "").getKey())
        .isEqualTo("SHIP-8");
  }

  @Test
  public void a_gzipped_file_that_breaks_off_gives_what_stood_before_and_says_where()
      throws IOException {
    List<String> issues = new ArrayList<>();
    for (int i = 1; i <= 400; i++) {
      issues.add(issue("SHIP-" + i, MAYA, comments(comment(JON, "Word " + i * 7919)), null));
    }
    byte[] whole = gzip(page(issues.toArray(String[]::new)));
    Path file = folder.newFile("cut.json.gz").toPath();
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    ImportReport report = run(file);

    assertThat(report.issues()).isBetween(1, 399);
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).toString())
        .startsWith("cut.json.gz at $.issues[" + report.issues() + "]")
        .contains("breaks off here");
    assertThat(commentsOf("SHIP-" + report.issues())).hasSize(1);
    assertThat(town.jira.issues().getIssueObject("SHIP-" + (report.issues() + 1))).isNull();
  }

  @Test
  public void broken_json_is_named_with_line_and_column_and_the_next_file_is_read()
      throws IOException {
    Path broken = folder.newFile("broken.json").toPath();
    Files.writeString(
        broken,
        "{\"issues\": [\n" + json(issue("SHIP-1", MAYA, null, null)) + ",\n{\"key\": oops}]}");

    ImportReport report = run(broken, write("good.json", issue("SHIP-2", MAYA, null, null)));

    assertThat(report.issues()).isEqualTo(2);
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).toString())
        .startsWith("broken.json at $.issues[1]")
        .contains("line 3 column");
  }

  @Test
  public void what_is_no_export_is_said_to_be_none() throws IOException {
    Path letter = folder.newFile("letter.json").toPath();
    Files.writeString(letter, "\"Dear customer\"");
    Path other = folder.newFile("other.json").toPath();
    Files.writeString(other, "{\"errorMessages\": [\"You are not logged in\"]}");
    Path nothing = folder.newFile("empty.json").toPath();
    Path mangled = folder.newFile("mangled.json.gz").toPath();
    Files.write(mangled, new byte[] {0x1f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

    ImportReport report = run(letter, other, nothing, mangled, Path.of("nowhere.json"));

    assertThat(report.problems())
        .extracting(ImportProblem::file)
        .containsExactly(
            "letter.json", "other.json", "empty.json", "mangled.json.gz", "nowhere.json");
    assertThat(report.problems().get(1).message()).contains("has no issues");
    assertThat(report.problems().get(4).message()).isEqualTo("there is no such file");
  }

  @Test
  public void an_issue_without_reporter_is_imported_and_named() throws IOException {
    ImportReport report = run(write("a.json", issue("SHIP-1", "null", null, null)));

    assertThat(town.jira.issues().getIssueObject("SHIP-1").getReporter()).isNull();
    assertThat(report.problems())
        .containsExactly(
            new ImportProblem(
                "a.json",
                "$.issues[0].fields.reporter",
                "SHIP-1 has no reporter: imported without"));
  }

  @Test
  public void a_comment_without_a_date_is_left_out_and_the_others_stay() throws IOException {
    ImportReport report =
        run(
            write(
                "a.json",
                issue(
                    "SHIP-1",
                    MAYA,
                    comments(
                        comment(JON, "First."),
                        "{'author': " + MAYA + ", 'body': 'When?'}",
                        comment(JON, "Third.")),
                    null)));

    assertThat(commentsOf("SHIP-1"))
        .extracting(Comment::getBody)
        .containsExactly("First.", "Third.");
    assertThat(report.problems())
        .containsExactly(
            new ImportProblem(
                "a.json",
                "$.issues[0].fields.comment.comments[1].created",
                "a comment without a date: left out"));
  }

  @Test
  public void an_unknown_user_is_named_and_his_comment_is_anonymous() throws IOException {
    ImportReport report =
        run(
            write(
                "a.json",
                issue(
                    "SHIP-1",
                    MAYA,
                    comments(comment("{'displayName': 'Former user'}", "I was here.")),
                    "'changelog': {'histories': [{'author': "
                        + JON
                        + ", 'created': '2026-02-01T09:00:00.000+0000', 'items': [{'field':"
                        + " 'assignee', 'from': 'ghost', 'to': 'JIRAUSER7'}]}]}")));

    assertThat(commentsOf("SHIP-1").get(0).getAuthorApplicationUser()).isNull();
    assertThat(report.problems())
        .extracting(ImportProblem::position)
        .containsExactly(
            "$.issues[0].fields.comment.comments[0].author", "$.issues[0].changelog.histories[0]");
    assertThat(report.problems().get(1).message()).contains("unknown user 'ghost'");
  }

  @Test
  public void an_issue_that_cannot_be_dated_or_named_is_left_out_alone() throws IOException {
    ImportReport report =
        run(
            write(
                "a.json",
                "{'key': 'SHIP-1', 'fields': {'summary': 'No date'}}",
                "{'fields': {}}",
                "17",
                "{'key': 'SHIP-2', 'fields': {'summary': 'Odd', 'created': 'yesterday'}}",
                issue("SHIP-3", MAYA, null, null)));

    assertThat(report.issues()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(ImportProblem::position)
        .containsExactly(
            "$.issues[0].fields.created",
            "$.issues[1].key",
            "$.issues[2]",
            "$.issues[3].fields.created",
            "$.issues[3].fields.created");
  }

  @Test
  public void what_the_database_refuses_is_named_and_nothing_of_it_is_written() throws IOException {
    String tooLong = "x".repeat(300);
    ImportReport report =
        run(
            write(
                "a.json",
                issue(
                    "SHIP-1",
                    MAYA,
                    comments(
                        comment(JON, "Good."),
                        comment("{'name': '" + tooLong + "'}", "Longer than any name.")),
                    null),
                issue("SHIP-2", MAYA, null, null)));

    assertThat(town.jira.issues().getIssueObject("SHIP-1")).isNull();
    assertThat(town.jira.issues().getIssueObject("SHIP-2")).isNotNull();
    assertThat(report.problems().get(0).message()).startsWith("SHIP-1 could not be written");
  }

  @Test
  public void internal_and_restricted_comments_stay_so() throws IOException {
    run(
        write(
            "a.json",
            issue(
                "SHIP-1",
                MAYA,
                comments(
                    comment(JON, "Public."),
                    extended(JON, "Internal.", "'jsdPublic': false"),
                    extended(
                        JON,
                        "By property.",
                        "'properties': [{'key': 'sd.public.comment', 'value': {'internal':"
                            + " true}}]"),
                    extended(JON, "To a role.", "'visibility': {'type': 'role', 'value': 'Gone'}"),
                    extended(JON, "To a group.", "'visibility': {'type': 'group', 'value': 'x'}")),
                null)));

    assertThat(commentsOf("SHIP-1"))
        .extracting(comment -> town.jira.comments().isInternal(comment))
        .containsExactly(false, true, true, true, true);
  }

  @Test
  public void a_short_list_of_comments_is_named_once_for_the_file() throws IOException {
    String some = "'comment': {'total': 9, 'comments': [" + comment(JON, "Of many.") + "]}";

    ImportReport report =
        run(write("a.json", issue("SHIP-1", MAYA, some, null), issue("SHIP-2", MAYA, some, null)));

    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).message()).contains("in 2 places");
  }

  @Test
  public void agents_are_who_owns_or_often_answers_what_others_reported() throws IOException {
    String helper = "{'name': 'olu', 'key': 'olu', 'displayName': 'Olu Adeyemi'}";
    String passerBy = "{'name': 'pat', 'key': 'pat', 'displayName': 'Pat Moss'}";
    List<String> issues = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      issues.add(issue("SHIP-" + i, MAYA, comments(comment(helper, "Try this.")), null));
    }
    issues.add(issue("SHIP-6", MAYA, comments(comment(passerBy, "Me too!")), null));
    issues.add(issue("SHIP-7", MAYA, "'assignee': " + JON, null));
    issues.add(issue("SHIP-8", passerBy, "'assignee': " + passerBy, null));

    ImportReport report = run(write("a.json", issues.toArray(String[]::new)));

    Project ship = town.jira.projects().getProjectObjByKey("SHIP");
    ProjectRole team = town.jira.roles().getProjectRole(Roles.TEAM);
    assertThat(report.agents()).isEqualTo(2);
    assertThat(town.jira.roles().getProjectRoleActors(team, ship).getUsers())
        .extracting(user -> user.getName())
        .containsExactlyInAnyOrder("olu", "jon");
  }

  private ImportReport run(Path... files) {
    return town.jira.importer().run(List.of(files), progress -> {});
  }

  private List<Comment> commentsOf(String key) {
    return town.jira.comments().getComments(town.jira.issues().getIssueObject(key));
  }

  private Path write(String name, String... issues) throws IOException {
    Path file = folder.newFile(name).toPath();
    Files.writeString(file, page(issues));
    return file;
  }

  private static String page(String... issues) {
    return json("{'startAt': 0, 'issues': [" + String.join(",\n", issues) + "], 'names': {}}");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String issue(String key, String reporter, String fields, String more) {
    return "{'key': '"
        + key
        + "', 'fields': {'project': {'key': 'SHIP', 'name': 'Shipping'}, 'summary': 'The label"
        + " will not print', 'status': {'name': 'On hold'}, 'created':"
        + " '2026-01-31T08:30:00.000+0000', 'updated': '2026-02-01T08:30:00.000+0000', 'reporter':"
        + " "
        + reporter
        + (fields == null ? "" : ", " + fields)
        + "}"
        + (more == null ? "" : ", " + more)
        + "}";
  }

  private static String comments(String... comments) {
    return "'comment': {'comments': [" + String.join(", ", comments) + "]}";
  }

  private static String comment(String author, String body) {
    return extended(author, body, "'id': '1'");
  }

  private static String extended(String author, String body, String more) {
    return "{'author': "
        + author
        + ", 'body': '"
        + body
        + "', 'created': '2026-02-01T10:00:00.000+0000', "
        + more
        + "}";
  }

  private static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
