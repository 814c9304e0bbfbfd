package org.heed.devhost.web;

import com.atlassian.plugin.web.Condition;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.heed.devhost.osgi.App;
import org.heed.devhost.osgi.Module;
import org.heed.devhost.velocity.Markup;
import org.heed.devhost.velocity.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app's web panels, items and sections, as their conditions and weights have it. */
public final class Fragments {
  private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);

  private final App app;
  private final Templates templates;
  private final Translations words;
  private final String contextPath;
  private final Map<String, Condition> jiraConditions;
  private final Map<Module, Object> made = new ConcurrentHashMap<>();

  /** A rendered web panel. */
  public record Panel(String key, String label, Markup html) {}

  /** A link of the app. */
  public record Item(String key, String linkId, String label, String url) {}

  /** Links under one heading; the label may be empty. */
  public record Section(String key, String label, List<Item> items) {}

  /**
   * The fragments of one app.
   *
   * @param jiraConditions Jira's own conditions, by class name
   */
  public Fragments(
      App app,
      Templates templates,
      Translations words,
      String contextPath,
      Map<String, Condition> jiraConditions) {
    this.app = app;
    this.templates = templates;
    this.words = words;
    this.contextPath = contextPath;
    this.jiraConditions = jiraConditions;
  }

  /** The panels at one place of a page. One that fails says so in its place. */
  public List<Panel> panels(String location, Map<String, Object> context) {
    return panels(location, context, weight -> true);
  }

  /** Those panels at one place whose weight is wanted. */
  public List<Panel> panels(String location, Map<String, Object> context, IntPredicate wanted) {
    return visible("web-panel", "location", location, context).stream()
        .filter(module -> wanted.test(weight(module)))
        .map(module -> new Panel(module.key(), label(module), render(module, context)))
        .toList();
  }

  /** The links of one section. */
  public List<Item> items(String section, Map<String, Object> context) {
    return visible("web-item", "section", section, context).stream()
        .map(
            module -> {
              Module link = module.child("link").orElseThrow();
              String url = templates.renderFragment(link.text(), context);
              return new Item(
                  module.key(),
                  link.attribute("linkId"),
                  label(module),
                  url.startsWith("/") ? contextPath + url : url);
            })
        .toList();
  }

  /** The links of every section whose name begins so. */
  public List<Item> itemsUnder(String sections, Map<String, Object> context) {
    return app.descriptor().modules("web-item").stream()
        .map(module -> module.attribute("section"))
        .filter(section -> section.startsWith(sections))
        .distinct()
        .flatMap(section -> items(section, context).stream())
        .toList();
  }

  /** The sections of one place, with the links in them. */
  public List<Section> sections(String location, Map<String, Object> context) {
    return visible("web-section", "location", location, context).stream()
        .map(
            module ->
                new Section(
                    module.key(), label(module), items(location + "/" + module.key(), context)))
        .toList();
  }

  private Markup render(Module module, Map<String, Object> context) {
    try {
      Map<String, Object> values = new HashMap<>(context);
      module
          .child("context-provider")
          .ifPresent(
              provider ->
                  values.putAll(
                      ((ContextProvider) made.computeIfAbsent(provider, this::provider))
                          .getContextMap(context)));
      return templates.render(module.resource("view").orElseThrow(), values);
    } catch (RuntimeException e) {
      LOG.error("The web panel {} failed", module.key(), e);
      return new Markup(
          "<div class=\"aui-message aui-message-error\">The web panel "
              + Markup.escape(module.key())
              + " failed: "
              + Markup.escape(String.valueOf(e.getMessage()))
              + "</div>");
    }
  }

  private List<Module> visible(
      String type, String attribute, String place, Map<String, Object> context) {
    return app.descriptor().modules(type).stream()
        .filter(module -> module.attribute(attribute).equals(place))
        .filter(module -> isShown(module, context))
        .sorted(Comparator.comparingInt(Fragments::weight))
        .toList();
  }

  /** Single conditions and {@code <conditions type="AND|OR">} groups; all of them must hold. */
  private boolean isShown(Module module, Map<String, Object> context) {
    return module.children("condition").stream().allMatch(c -> holds(c, context))
        && module.children("conditions").stream().allMatch(group -> groupHolds(group, context));
  }

  private boolean groupHolds(Module group, Map<String, Object> context) {
    boolean any = group.attribute("type").toUpperCase(Locale.ROOT).equals("OR");
    return any
        ? group.children("condition").stream().anyMatch(c -> holds(c, context))
            || group.children("conditions").stream().anyMatch(g -> groupHolds(g, context))
        : isShown(group, context);
  }

  private boolean holds(Module module, Map<String, Object> context) {
    Condition condition = (Condition) made.computeIfAbsent(module, this::condition);
    return condition.shouldDisplay(context) != module.attribute("invert").equals("true");
  }

  private Object condition(Module module) {
    Condition ofJira = jiraConditions.get(module.attribute("class"));
    if (ofJira != null) {
      return ofJira;
    }
    Condition condition = app.create(module.attribute("class"), Condition.class);
    condition.init(module.params());
    return condition;
  }

  private Object provider(Module module) {
    ContextProvider provider = app.create(module.attribute("class"), ContextProvider.class);
    provider.init(module.params());
    return provider;
  }

  private String label(Module module) {
    return module
        .child("label")
        .map(
            label -> label.key().isEmpty() ? label.text() : words.text(Locale.ENGLISH, label.key()))
        .orElse("");
  }

  private static int weight(Module module) {
    String weight = module.attribute("weight");
    return weight.isEmpty() ? 1000 : Integer.parseInt(weight);
  }
}
