package org.heed.devhost.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import org.heed.devhost.db.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/** The projects. */
public final class Projects implements ProjectManager {
  private static final String SELECT = "select id, pkey, pname from project ";
  private static final RowMapper<Project> ROW =
      (row, context) -> new StoredProject(row.getLong(1), row.getString(2), row.getString(3));

  private final Database database;

  Projects(Database database) {
    this.database = database;
  }

  /** The project with that id, or null, as in Jira. */
  @Override
  public Project getProjectObj(Long id) {
    return id == null ? null : one("where id = ?", id);
  }

  /** The project with that key, or null, as in Jira. */
  @Override
  public Project getProjectObjByKey(String key) {
    return key == null ? null : one("where pkey = ?", key);
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
    return database
        .sql()
        .withHandle(sql -> sql.select(SELECT + where, argument).map(ROW).findOne().orElse(null));
  }
}
