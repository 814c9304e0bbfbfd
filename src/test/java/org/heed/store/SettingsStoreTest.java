package org.heed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import org.heed.settings.Choices;
import org.heed.settings.HeedSettings;
import org.heed.settings.InvalidSetting;
import org.heed.settings.Setting;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SettingsStoreTest {

  @Rule public final Database database;

  private SettingsStore settings;

  public SettingsStoreTest(Database.Kind kind) {
    database = new Database(kind);
  }

  @Parameterized.Parameters(name = "{0}")
  public static Collection<Database.Kind> databases() {
    return List.of(Database.Kind.values());
  }

  @Before
  public void open() {
    settings = new SettingsStore(database.ao());
  }

  @Test
  public void the_usual_holds_where_nothing_was_chosen() {
    assertThat(settings.of(100)).isEqualTo(HeedSettings.USUAL);
  }

  @Test
  public void a_project_inherits_what_it_does_not_choose() throws InvalidSetting {
    settings.saveGlobal(
        Choices.NONE
            .with(Setting.WORKING_HOURS, "08:00-20:00")
            .with(Setting.SENIOR_GROUPS, "night-shift"));
    settings.saveProject(100, Choices.NONE.with(Setting.WORKING_HOURS, "10:00-16:00"));

    assertThat(settings.of(100).opens()).isEqualTo(LocalTime.of(10, 0));
    assertThat(settings.of(100).seniorGroups()).containsExactly("night-shift");
    assertThat(settings.of(200).opens()).isEqualTo(LocalTime.of(8, 0));
  }

  @Test
  public void what_is_saved_again_replaces_what_was() throws InvalidSetting {
    settings.saveProject(100, Choices.NONE.with(Setting.READING, "off"));
    settings.saveProject(100, Choices.NONE);

    assertThat(settings.of(100).reading()).isTrue();
  }

  @Test
  public void a_deleted_project_is_forgotten() throws InvalidSetting {
    settings.saveProject(100, Choices.NONE.with(Setting.READING, "off"));

    settings.forgetProject(100);

    assertThat(settings.project(100)).isEqualTo(Choices.NONE);
  }

  @Test
  public void a_text_that_is_no_longer_allowed_falls_back_and_the_others_hold() {
    database
        .ao()
        .create(
            SettingRow.class,
            new DBParam("SCOPE_NAME", "jira"),
            new DBParam(
                "BODY", "{\"working-hours\":\"all day\",\"reading\":\"off\",\"colour\":\"red\"}"));

    assertThat(settings.of(100).opens()).isEqualTo(HeedSettings.USUAL.opens());
    assertThat(settings.of(100).reading()).isFalse();
  }

  @Test
  public void the_audit_log_tells_the_newest_first() {
    TickingClock clock = new TickingClock(Instant.parse("2026-03-02T08:00:00Z"));
    AuditLog audit = new AuditLog(database.ao(), clock);
    audit.write(Optional.of("ada"), AuditEntry.Action.SETTINGS_CHANGED, "HOST", "reading off");
    audit.write(Optional.empty(), AuditEntry.Action.BACKFILL_DONE, "", "");

    assertThat(audit.latest(10))
        .extracting(AuditEntry::action)
        .containsExactly(AuditEntry.Action.BACKFILL_DONE, AuditEntry.Action.SETTINGS_CHANGED);
    assertThat(audit.latest(1).get(0).by()).isEmpty();
  }
}
