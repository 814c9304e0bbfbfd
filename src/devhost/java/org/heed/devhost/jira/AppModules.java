package org.heed.devhost.jira;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the app brings: filled by whoever runs it, once it is wired. */
public interface AppModules {

  /** No app at all. */
  AppModules NONE =
      new AppModules() {
        @Override
        public Collection<JqlFunction> jqlFunctions() {
          return List.of();
        }

        @Override
        public Optional<FunctionProvider> workflowFunction(String className) {
          return Optional.empty();
        }

        @Override
        public Collection<IndexedProperty> indexedProperties() {
          return List.of();
        }
      };

  /** The app's JQL functions, initialised. */
  Collection<JqlFunction> jqlFunctions();

  /** A new post-function of this class, made by the app's own container; empty when it has none. */
  Optional<FunctionProvider> workflowFunction(String className);

  /** The extracts that the app's index-document-configuration declares for issue properties. */
  Collection<IndexedProperty> indexedProperties();
}
