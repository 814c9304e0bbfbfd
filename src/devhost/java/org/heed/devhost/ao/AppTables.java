package org.heed.devhost.ao;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.java.ao.RawEntity;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.osgi.App;
import org.heed.devhost.osgi.Module;

/** Opens what an app's {@code ao} module declares: first its upgrade tasks, then its entities. */
public final class AppTables {
  private AppTables() {}

  /** The app's Active Objects, its tables up to date; empty when it declares none. */
  public static Optional<HostActiveObjects> open(App app, MiniJira jira) throws SQLException {
    Optional<Module> module = app.descriptor().modules("ao").stream().findFirst();
    if (module.isEmpty()) {
      return Optional.empty();
    }
    String declared = module.get().attribute("namespace");
    String namespace = declared.isEmpty() ? app.descriptor().key() : declared;
    HostActiveObjects ao =
        HostActiveObjects.open(
            jira.dataSource(), jira.isPostgres(), namespace, jira::inTransaction);
    upgrade(app, module.get(), ao, jira, HostActiveObjects.prefix(namespace));
    List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
    for (Module entity : module.get().children("entity")) {
      entities.add(entity(app.load(entity.text())));
    }
    ao.migrate(entities);
    return Optional.of(ao);
  }

  @SuppressWarnings("unchecked") // the library's own signature: an interface that extends RawEntity
  private static Class<? extends RawEntity<?>> entity(Class<?> type) {
    return (Class<? extends RawEntity<?>>) type.asSubclass(RawEntity.class);
  }

  /**
   * Runs the tasks above the version that the tables have; a task has a constructor without
   * arguments.
   */
  private static void upgrade(
      App app, Module module, HostActiveObjects ao, MiniJira jira, String prefix)
      throws SQLException {
    List<ActiveObjectsUpgradeTask> tasks = new ArrayList<>();
    for (Module task : module.children("upgradeTask")) {
      try {
        tasks.add((ActiveObjectsUpgradeTask) app.load(task.text()).getConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the upgrade task " + task.text() + " cannot be made", e);
      }
    }
    if (tasks.isEmpty()) {
      return;
    }
    tasks.sort(Comparator.comparing(ActiveObjectsUpgradeTask::getModelVersion));
    try (Connection connection = jira.dataSource().getConnection()) {
      try (Statement create = connection.createStatement()) {
        create.execute(
            "create table if not exists devhost_ao_version"
                + " (prefix varchar(20) primary key, version varchar(20) not null)");
      }
      ModelVersion version = version(connection, prefix);
      for (ActiveObjectsUpgradeTask task : tasks) {
        if (version.isOlderThan(task.getModelVersion())) {
          task.upgrade(version, ao);
          version = task.getModelVersion();
          store(connection, prefix, version);
        }
      }
    }
  }

  private static ModelVersion version(Connection connection, String prefix) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select version from devhost_ao_version where prefix = ?")) {
      select.setString(1, prefix);
      try (ResultSet row = select.executeQuery()) {
        return ModelVersion.valueOf(row.next() ? row.getString(1) : "0");
      }
    }
  }

  private static void store(Connection connection, String prefix, ModelVersion version)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("delete from devhost_ao_version where prefix = ?");
        PreparedStatement insert =
            connection.prepareStatement("insert into devhost_ao_version values (?, ?)")) {
      delete.setString(1, prefix);
      delete.executeUpdate();
      insert.setString(1, prefix);
      insert.setString(2, version.toString());
      insert.executeUpdate();
    }
  }
}
