package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.heed.settings.Choices;
import org.heed.settings.HeedSettings;
import org.heed.settings.InvalidSetting;
import org.heed.settings.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of all of Jira and of its projects. */
public final class SettingsStore {

  private static final Logger log = LoggerFactory.getLogger(SettingsStore.class);
  private static final String GLOBAL = "jira";

  private final ActiveObjects ao;

  /** Made by the app's wiring. */
  public SettingsStore(ActiveObjects ao) {
    this.ao = ao;
  }

  /** The settings that hold in a project: its own over those of all of Jira over the usual. */
  public HeedSettings of(long projectId) {
    return HeedSettings.of(project(projectId).over(global()));
  }

  /** What was chosen for all of Jira. */
  public Choices global() {
    return load(GLOBAL);
  }

  /** What was chosen for a project; all else is inherited. */
  public Choices project(long projectId) {
    return load(scope(projectId));
  }

  /** Sets what was chosen for all of Jira. */
  public void saveGlobal(Choices choices) {
    save(GLOBAL, choices);
  }

  /** Sets what was chosen for a project. */
  public void saveProject(long projectId, Choices choices) {
    save(scope(projectId), choices);
  }

  /** Forgets what was chosen for a project. */
  public void forgetProject(long projectId) {
    ao.deleteWithSQL(SettingRow.class, "SCOPE_NAME = ?", scope(projectId));
  }

  private static String scope(long projectId) {
    return "project-" + projectId;
  }

  private Choices load(String scope) {
    SettingRow[] rows =
        ao.find(SettingRow.class, Query.select("SCOPE_NAME, BODY").where("SCOPE_NAME = ?", scope));
    return rows.length == 0 ? Choices.NONE : choices(rows[0].getBody());
  }

  private void save(String scope, Choices choices) {
    JsonObject body = new JsonObject();
    choices.texts().forEach((setting, text) -> body.addProperty(setting.id(), text));
    ao.executeInTransaction(
        () -> {
          ao.deleteWithSQL(SettingRow.class, "SCOPE_NAME = ?", scope);
          return ao.create(
              SettingRow.class,
              new DBParam("SCOPE_NAME", scope),
              new DBParam("BODY", body.toString()));
        });
  }

  private static Choices choices(String body) {
    Map<String, JsonElement> stored = Json.read(body, JsonObject.class).asMap();
    Choices choices = Choices.NONE;
    for (Setting setting : Setting.values()) {
      JsonElement text = stored.get(setting.id());
      if (text != null) {
        choices = understood(choices, setting, text.getAsString());
      }
    }
    return choices;
  }

  /** A text that an older version of Heed allowed must not keep the app from reading issues. */
  private static Choices understood(Choices choices, Setting setting, String text) {
    try {
      return choices.with(setting, text);
    } catch (InvalidSetting e) {
      log.warn("A stored setting is not understood and left at its default: {}", e.getMessage());
      return choices;
    }
  }
}
