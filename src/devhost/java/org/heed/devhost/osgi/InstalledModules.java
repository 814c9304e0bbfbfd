package org.heed.devhost.osgi;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.util.I18nHelper;
import com.opensymphony.workflow.FunctionProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heed.devhost.jira.AppModules;
import org.heed.devhost.jira.IndexedProperty;

/** What Jira's search and workflow take from the app. */
public final class InstalledModules implements AppModules {
  private final App app;
  private final Collection<JqlFunction> functions;

  /** Makes the app's JQL functions; they take their words from {@code words}. */
  public InstalledModules(App app, I18nHelper words) {
    this.app = app;
    this.functions =
        app.descriptor().modules("jql-function").stream()
            .map(
                module -> {
                  JqlFunction function = app.create(module.attribute("class"), JqlFunction.class);
                  function.init(new Described(module, words));
                  return function;
                })
            .toList();
  }

  @Override
  public Collection<JqlFunction> jqlFunctions() {
    return functions;
  }

  @Override
  public Optional<FunctionProvider> workflowFunction(String className) {
    return app.descriptor().modules("workflow-function").stream()
        .filter(
            module -> module.child("function-class").map(Module::text).orElse("").equals(className))
        .findFirst()
        .map(module -> app.create(className, FunctionProvider.class));
  }

  @Override
  public Collection<IndexedProperty> indexedProperties() {
    List<IndexedProperty> properties = new ArrayList<>();
    for (Module document : app.descriptor().modules("index-document-configuration")) {
      if (!document.attribute("entity-key").equals("IssueProperty")) {
        continue;
      }
      for (Module key : document.children("key")) {
        for (Module extract : key.children("extract")) {
          String alias = extract.attribute("alias");
          properties.add(
              new IndexedProperty(
                  key.attribute("property-key"),
                  extract.attribute("path"),
                  IndexedProperty.Type.of(extract.attribute("type")),
                  alias.isEmpty() ? null : alias));
        }
      }
    }
    return properties;
  }

  private record Described(Module module, I18nHelper words) implements JqlFunctionModuleDescriptor {
    @Override
    public String getFunctionName() {
      return module.child("fname").orElseThrow().text();
    }

    @Override
    public boolean isList() {
      return module.child("list").map(list -> list.text().equals("true")).orElse(false);
    }

    @Override
    public I18nHelper getI18nBean() {
      return words;
    }
  }
}
