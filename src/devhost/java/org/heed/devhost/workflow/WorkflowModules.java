package org.heed.devhost.workflow;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;
import org.heed.devhost.db.Database;

/** Which post-functions stand on which transition, in order, with their arguments. */
public final class WorkflowModules {
  private static final TypeToken<Map<String, String>> ARGUMENTS = new TypeToken<>() {};

  private final Database database;
  private final Gson gson = new Gson();

  /** Over the tables of the database. */
  public WorkflowModules(Database database) {
    this.database = database;
  }

  /** The post-functions of the transition, in the order in which they run. */
  public List<WorkflowModule> of(int transition) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        "select id, transition_id, class_name, module_key, arguments"
                            + " from devhost_workflow_module where transition_id = ?"
                            + " order by sequence, id",
                        transition)
                    .map(
                        (row, context) ->
                            new WorkflowModule(
                                row.getLong(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                gson.fromJson(row.getString(5), ARGUMENTS)))
                    .list());
  }

  /** Saves a new one behind the others, or new arguments of one that is there. Returns its id. */
  public long save(WorkflowModule module) {
    String arguments = gson.toJson(module.arguments());
    return database
        .sql()
        .withHandle(
            sql -> {
              if (module.id() != null) {
                sql.execute(
                    "update devhost_workflow_module set arguments = ? where id = ?",
                    arguments,
                    module.id());
                return module.id();
              }
              long id = database.nextId();
              sql.execute(
                  "insert into devhost_workflow_module (id, transition_id, sequence, class_name,"
                      + " module_key, arguments) select ?, ?, coalesce(max(sequence), 0) + 1, ?, ?,"
                      + " ? from devhost_workflow_module where transition_id = ?",
                  id,
                  module.transition(),
                  module.className(),
                  module.moduleKey(),
                  arguments,
                  module.transition());
              return id;
            });
  }

  /** Takes it off its transition. */
  public void remove(long id) {
    database
        .sql()
        .useHandle(sql -> sql.execute("delete from devhost_workflow_module where id = ?", id));
  }
}
