package org.heed.devhost;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.osgi.App;
import org.heed.devhost.osgi.Module;
import org.heed.devhost.workflow.WorkflowModule;

/** Puts a post-function of the app on a transition, as if its form had been filled in. */
final class PostFunctions {
  private PostFunctions() {}

  /**
   * The file names the module and gives the form's fields. An app without that module is left
   * alone.
   */
  static void install(App app, MiniJira jira, int transition, String file) throws IOException {
    Properties form = new Properties();
    try (InputStream in = PostFunctions.class.getResourceAsStream(file)) {
      form.load(in);
    }
    String key = (String) form.remove("module");
    for (Module module : app.descriptor().modules("workflow-function")) {
      if (module.key().equals(key)) {
        jira.workflow()
            .modules()
            .save(
                new WorkflowModule(
                    null,
                    transition,
                    module.child("function-class").orElseThrow().text(),
                    key,
                    arguments(app, module, form)));
      }
    }
  }

  private static Map<String, String> arguments(App app, Module module, Properties form) {
    Map<String, Object> given = new HashMap<>();
    form.forEach((name, value) -> given.put((String) name, new String[] {(String) value}));
    Map<String, String> arguments = new HashMap<>();
    app.create(module.attribute("class"), AbstractWorkflowPluginFactory.class)
        .getDescriptorParams(given)
        .forEach((name, value) -> arguments.put(name, value == null ? "" : value.toString()));
    return arguments;
  }
}
