package org.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heed.settings.Choices;
import org.heed.settings.InvalidSetting;
import org.heed.settings.Setting;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.heed.store.SettingsStore;

/** Shows and saves the settings of all of Jira or of one project. */
public final class SettingsPage {

  /** What an admin writes where an inherited list is to be empty. */
  static final String NOTHING = "-";

  private static final int SEVERAL_LINES = 3;

  private final SettingsStore store;
  private final KnownNames names;
  private final ProjectManager projects;
  private final AuditLog audit;
  private final JiraAuthenticationContext authentication;

  /** Made by the app's wiring. */
  public SettingsPage(
      SettingsStore store,
      KnownNames names,
      ProjectManager projects,
      AuditLog audit,
      JiraAuthenticationContext authentication) {
    this.store = store;
    this.names = names;
    this.projects = projects;
    this.audit = audit;
    this.authentication = authentication;
  }

  /**
   * The form as it stands.
   *
   * @param projectKey the project; null, empty or unknown for all of Jira
   */
  SettingsView show(String projectKey) {
    Optional<Project> project = project(projectKey);
    Choices own = own(project);
    Map<Setting, String> texts = new EnumMap<>(Setting.class);
    own.texts().forEach((setting, text) -> texts.put(setting, text.isEmpty() ? NOTHING : text));
    return view(project, texts, Map.of());
  }

  /**
   * Saves a form that was sent, if all of it can be understood.
   *
   * @param form the form's fields by name
   * @param admin who sent it
   * @return the form as it stands now
   */
  SettingsView save(UnaryOperator<String> form, ApplicationUser admin) {
    Optional<Project> project = project(form.apply("project"));
    Map<Setting, String> texts = new EnumMap<>(Setting.class);
    Map<Setting, String> complaints = new EnumMap<>(Setting.class);
    Choices chosen = Choices.NONE;
    for (Setting setting : Setting.values()) {
      String given = form.apply(setting.id());
      if (given != null && !given.isBlank()) {
        texts.put(setting, given);
        String meant = given.strip().equals(NOTHING) ? "" : given;
        try {
          chosen = chosen.with(setting, meant);
          names
              .unknown(setting, meant)
              .ifPresent(name -> complaints.put(setting, complaint(setting, name)));
        } catch (InvalidSetting e) {
          complaints.put(setting, complaint(setting, given));
        }
      }
    }
    if (complaints.isEmpty()) {
      save(project, chosen, admin);
    }
    return view(project, texts, complaints);
  }

  private void save(Optional<Project> project, Choices chosen, ApplicationUser admin) {
    String changes = changes(own(project), chosen);
    if (changes.isEmpty()) {
      return;
    }
    project.ifPresentOrElse(
        one -> store.saveProject(one.getId(), chosen), () -> store.saveGlobal(chosen));
    audit.write(
        Optional.of(admin.getKey()),
        Action.SETTINGS_CHANGED,
        project.map(Project::getKey).orElse(""),
        changes);
  }

  private static String changes(Choices before, Choices after) {
    List<String> changes = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (!before.of(setting).equals(after.of(setting))) {
        changes.add(
            setting.id() + ": " + quoted(before.of(setting)) + " -> " + quoted(after.of(setting)));
      }
    }
    return String.join("; ", changes);
  }

  private static String quoted(Optional<String> text) {
    return text.map(given -> '"' + given.replaceAll("\\s*\\R\\s*", ", ") + '"').orElse("inherited");
  }

  private String complaint(Setting setting, String given) {
    return i18n().getText(setting.complaintKey(), given);
  }

  private SettingsView view(
      Optional<Project> project, Map<Setting, String> texts, Map<Setting, String> complaints) {
    Choices below = project.isPresent() ? store.global() : Choices.NONE;
    return new SettingsView(
        project.map(Project::getKey).orElse(""),
        scopes(project),
        Stream.of(Setting.values())
            .map(
                setting ->
                    field(
                        setting,
                        texts.getOrDefault(setting, ""),
                        below.of(setting).orElse(setting.usual()),
                        complaints.getOrDefault(setting, "")))
            .toList());
  }

  private FieldView field(Setting setting, String text, String inherited, String complaint) {
    return new FieldView(
        setting.id(),
        i18n().getText(setting.labelKey()),
        i18n().getText(setting.hintKey()),
        text,
        inherited.isEmpty() ? NOTHING : inherited.replaceAll("\\s*\\R\\s*", ", "),
        complaint,
        setting.isList() ? SEVERAL_LINES : 1,
        setting == Setting.READING ? onOrOff(text) : List.of());
  }

  private List<OptionView> onOrOff(String text) {
    return Stream.of("on", "off")
        .map(
            value ->
                new OptionView(
                    value,
                    i18n().getText("heed.admin.setting.reading." + value),
                    value.equals(text.strip())))
        .toList();
  }

  private List<OptionView> scopes(Optional<Project> chosen) {
    List<OptionView> scopes = new ArrayList<>();
    scopes.add(new OptionView("", i18n().getText("heed.admin.all.projects"), chosen.isEmpty()));
    projects.getProjectObjects().stream()
        .sorted(Comparator.comparing(Project::getName))
        .map(
            one ->
                new OptionView(
                    one.getKey(),
                    one.getName() + " (" + one.getKey() + ")",
                    chosen.map(Project::getKey).filter(one.getKey()::equals).isPresent()))
        .forEach(scopes::add);
    return scopes;
  }

  private Choices own(Optional<Project> project) {
    return project.map(one -> store.project(one.getId())).orElseGet(store::global);
  }

  private Optional<Project> project(String key) {
    return Optional.ofNullable(key)
        .filter(given -> !given.isBlank())
        .map(projects::getProjectObjByKey);
  }

  private I18nHelper i18n() {
    return authentication.getI18nHelper();
  }
}
