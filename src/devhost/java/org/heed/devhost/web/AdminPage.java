package org.heed.devhost.web;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.devhost.jira.NotPermitted;
import org.heed.devhost.osgi.Module;
import org.heed.devhost.velocity.Markup;
import org.heed.devhost.workflow.Transition;
import org.heed.devhost.workflow.WorkflowModule;

/** {@code /secure/admin}: what is installed, and the post-functions on the transitions. */
final class AdminPage extends Page {
  private static final long serialVersionUID = 1L;

  private final transient AdminFrame frame;
  private final transient Translations words;

  /** A module of the app. */
  public record ModuleView(String type, String key, String what) {}

  /** A post-function that can be added. */
  public record Available(String key, String name) {}

  /** A post-function that stands on a transition. */
  public record FunctionView(Long id, String name, Markup view) {}

  /** A transition and what runs on it. */
  public record TransitionView(int id, String name, List<FunctionView> functions) {}

  AdminPage(Site site, Translations words) {
    super(site);
    this.words = words;
    frame = new AdminFrame(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandAdmin();
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    switch (path) {
      case "", "/" ->
          page(request, response, 200, "Installed app", "modules", Map.of("modules", modules()));
      case "/workflow" -> {
        String add = request.getParameter("add");
        String edit = request.getParameter("edit");
        if (add != null) {
          form(request, response, transition(request), module(add), null, null);
        } else if (edit != null) {
          Transition transition = transition(request);
          WorkflowModule there = existing(transition, edit);
          form(request, response, transition, module(there.moduleKey()), there, null);
        } else {
          workflow(request, response, 200, null);
        }
      }
      default -> throw new Missing("There is no such page of the administration.");
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandAdmin();
    String remove = request.getParameter("remove");
    if (remove != null) {
      site.jira().workflow().modules().remove(Long.parseLong(remove));
    } else {
      Transition transition = transition(request.getParameter("devhost.transition"));
      Module module = module(request.getParameter("devhost.module"));
      String id = request.getParameter("devhost.id");
      WorkflowModule there = id == null || id.isEmpty() ? null : existing(transition, id);
      Map<String, Object> given = new HashMap<>(request.getParameterMap());
      given.keySet().removeIf(name -> name.startsWith("devhost.") || name.equals(Xsrf.PARAMETER));
      Map<String, String> arguments = new HashMap<>();
      try {
        factory(module)
            .getDescriptorParams(given)
            .forEach((name, value) -> arguments.put(name, value == null ? "" : value.toString()));
      } catch (IllegalArgumentException e) {
        form(request, response, transition, module, there, e.getMessage());
        return;
      }
      site.jira()
          .workflow()
          .modules()
          .save(
              new WorkflowModule(
                  there == null ? null : there.id(),
                  transition.id(),
                  module.child("function-class").orElseThrow().text(),
                  module.key(),
                  arguments));
    }
    response.sendRedirect(site.contextPath() + "/secure/admin/workflow");
  }

  private void workflow(
      HttpServletRequest request, HttpServletResponse response, int status, String error)
      throws IOException {
    List<TransitionView> transitions =
        Transition.ALL.stream()
            .map(
                transition ->
                    new TransitionView(
                        transition.id(),
                        transition.name(),
                        site.jira().workflow().modules().of(transition.id()).stream()
                            .map(this::view)
                            .toList()))
            .toList();
    List<Available> available =
        site.app().descriptor().modules("workflow-function").stream()
            .map(module -> new Available(module.key(), name(module)))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("transitions", transitions);
    values.put("available", available);
    values.put("error", error);
    page(request, response, status, "Workflow", "workflow", values);
  }

  private FunctionView view(WorkflowModule there) {
    Module module = module(there.moduleKey());
    return new FunctionView(there.id(), name(module), render(module, "view", descriptor(there)));
  }

  private void form(
      HttpServletRequest request,
      HttpServletResponse response,
      Transition transition,
      Module module,
      WorkflowModule there,
      String error)
      throws IOException {
    String resource = there == null ? "input-parameters" : "edit-parameters";
    Map<String, Object> values = new HashMap<>();
    values.put("functionName", name(module));
    values.put("transitionName", transition.name());
    values.put("transition", transition.id());
    values.put("module", module.key());
    values.put("id", there == null ? "" : there.id());
    values.put("error", error);
    values.put("fields", render(module, resource, there == null ? null : descriptor(there)));
    page(request, response, error == null ? 200 : 400, name(module), "workflow-form", values);
  }

  private Markup render(Module module, String resource, FunctionDescriptor descriptor) {
    Map<String, Object> values =
        new HashMap<>(factory(module).getVelocityParams(resource, descriptor));
    return site.templates()
        .render(
            module
                .resource(resource)
                .orElseThrow(() -> new IllegalStateException("no template " + resource)),
            values);
  }

  private AbstractWorkflowPluginFactory factory(Module module) {
    return site.app().create(module.attribute("class"), AbstractWorkflowPluginFactory.class);
  }

  @SuppressWarnings("unchecked") // as Jira declares it
  private static FunctionDescriptor descriptor(WorkflowModule there) {
    FunctionDescriptor descriptor = new FunctionDescriptor();
    descriptor.getArgs().putAll(there.arguments());
    descriptor.getArgs().put("class.name", there.className());
    descriptor.getArgs().put("full.module.key", there.moduleKey());
    return descriptor;
  }

  private List<ModuleView> modules() {
    return site.app().descriptor().modules().stream()
        .map(module -> new ModuleView(module.type(), module.key(), what(module)))
        .toList();
  }

  private String what(Module module) {
    if (!module.attribute("class").isEmpty()) {
      return module.attribute("class");
    }
    return module
        .child("label")
        .map(
            label -> words.text(Locale.ENGLISH, label.key().isEmpty() ? label.text() : label.key()))
        .orElse(module.attribute("name"));
  }

  private String name(Module module) {
    String key = module.attribute("i18n-name-key");
    return key.isEmpty() ? module.attribute("name") : words.text(Locale.ENGLISH, key);
  }

  private Module module(String key) {
    return site.app().descriptor().modules("workflow-function").stream()
        .filter(module -> module.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Missing("The app has no such post-function."));
  }

  private WorkflowModule existing(Transition transition, String id) {
    return site.jira().workflow().modules().of(transition.id()).stream()
        .filter(module -> module.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new Missing("There is no such post-function."));
  }

  private static Transition transition(HttpServletRequest request) {
    return transition(request.getParameter("transition"));
  }

  private static Transition transition(String id) {
    return Transition.ALL.stream()
        .filter(transition -> Integer.toString(transition.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> new Missing("There is no such transition."));
  }

  private void demandAdmin() {
    if (!isAdmin()) {
      throw new NotPermitted("The administration is for administrators.");
    }
  }

  private void page(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String template,
      Map<String, Object> values)
      throws IOException {
    Map<String, Object> all = new HashMap<>(values);
    all.putIfAbsent("error", null);
    Markup content = part(request, response, template, all);
    Markup body = frame.around(this, request, response, template, content);
    frame(request, response, status, title, Markup.NONE, body);
  }
}
