package org.heed.devhost.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.heed.devhost.db.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/** The projects. They are made and never changed here, so that known ones may be kept. */
public final class Projects implements ProjectManager {
  private static final String SELECT = "select id, pkey, pname from project ";
  private static final RowMapper<Project> ROW =
      (row, context) -> new StoredProject(row.getLong(1), row.getString(2), row.getString(3));

  private final Database database;
  private final ConcurrentMap<Long, Project> byId = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Project> byKey = new ConcurrentHashMap<>();

  Projects(Database database) {
    this.database = database;
  }

  /** The project with that id, or null, as in Jira. */
  @Override
  public Project getProjectObj(Long id) {
    if (id == null) {
      return null;
    }
    Project known = byId.get(id);
    return known != null ? known : one("where id = ?", id);
  }

  /** The project with that key, or null, as in Jira. */
  @Override
  public Project getProjectObjByKey(String key) {
    if (key == null) {
      return null;
    }
    Project known = byKey.get(key);
    return known != null ? known : one("where pkey = ?", key);
  }

  @Override
  public List<Project> getProjectObjects() {
    return database.sql().withHandle(sql -> sql.select(SELECT + "order by pname").map(ROW).list());
  }

  @Override
  public List<Project> getProjects() {
    return getProjectObjects();
  }

  /** Makes the project; the one with that key that is there already wins. */
  public Project add(String key, String name) {
    Project there = getProjectObjByKey(key);
    if (there != null) {
      return there;
    }
    long id = database.nextId();
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "insert into project (id, pkey, pname, pcounter) values (?, ?, ?, 0)",
                    id,
                    key,
                    name));
    return new StoredProject(id, key, name);
  }

  /** The next issue number of the project; the row stays locked until the transaction ends. */
  long nextNumber(Long project) {
    return database
        .sql()
        .withHandle(
            sql -> {
              sql.execute("update project set pcounter = pcounter + 1 where id = ?", project);
              return sql.select("select pcounter from project where id = ?", project)
                  .mapTo(Long.class)
                  .one();
            });
  }

  private Project one(String where, Object argument) {
    Project found =
        database
            .sql()
            .withHandle(
                sql -> sql.select(SELECT + where, argument).map(ROW).findOne().orElse(null));
    if (found != null) {
      // not before it is certain: the transaction that made it may yet be rolled back
      database.afterCommit(
          () -> {
            byId.put(found.getId(), found);
            byKey.put(found.getKey(), found);
          });
    }
    return found;
  }
}
