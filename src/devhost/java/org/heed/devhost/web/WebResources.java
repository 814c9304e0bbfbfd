package org.heed.devhost.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.devhost.osgi.App;
import org.heed.devhost.osgi.Module;
import org.heed.devhost.velocity.Markup;

/** The app's scripts and styles: which ones a page needs, and what they hold. */
public final class WebResources implements PageBuilderService {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:[A-Za-z_$][\\w$]*\\.)?I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

  private final App app;
  private final Translations words;
  private final String contextPath;
  private final ThreadLocal<Set<Module>> needed = ThreadLocal.withInitial(LinkedHashSet::new);

  /** The resources of one app, served below {@code contextPath}. */
  public WebResources(App app, Translations words, String contextPath) {
    this.app = app;
    this.words = words;
    this.contextPath = contextPath;
  }

  /** A new page begins. */
  void begin() {
    needed.remove();
  }

  /** The page needs everything that is bound to a context, such as {@code jira.view.issue}. */
  void requireContext(String context) {
    for (Module module : app.descriptor().modules("web-resource")) {
      if (module.children("context").stream().anyMatch(c -> c.text().equals(context))) {
        require(module);
      }
    }
  }

  /** The page needs this module; those of others (AUI, Jira's own) are there on every page. */
  void require(String completeKey) {
    module(completeKey).ifPresent(this::require);
  }

  private void require(Module module) {
    for (Module dependency : module.children("dependency")) {
      require(dependency.text());
    }
    needed.get().add(module);
  }

  private Optional<Module> module(String completeKey) {
    return app.descriptor().modules("web-resource").stream()
        .filter(module -> completeKey.equals(app.descriptor().key() + ":" + module.key()))
        .findFirst();
  }

  /** The tags of what the page needs so far. */
  Markup tags() {
    StringBuilder tags = new StringBuilder();
    for (Module module : needed.get()) {
      for (Module resource : module.children("resource")) {
        String name = resource.attribute("name");
        String url =
            Markup.escape(
                contextPath
                    + "/download/resources/"
                    + app.descriptor().key()
                    + ":"
                    + module.key()
                    + "/"
                    + name);
        if (name.endsWith(".css")) {
          tags.append("<link rel=\"stylesheet\" href=\"").append(url).append("\">\n");
        } else if (name.endsWith(".js")) {
          tags.append("<script src=\"").append(url).append("\" defer></script>\n");
        }
      }
    }
    return new Markup(tags.toString());
  }

  /** A resource's content, transformed as its module says. */
  Optional<byte[]> content(String completeKey, String name, Locale locale) throws IOException {
    Optional<Module> module = module(completeKey);
    Optional<URL> url = module.flatMap(m -> m.resource(name)).flatMap(app::resource);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    try (var in = url.get().openStream()) {
      byte[] bytes = in.readAllBytes();
      return Optional.of(
          name.endsWith(".js") && isTranslated(module.get())
              ? translate(new String(bytes, StandardCharsets.UTF_8), locale)
                  .getBytes(StandardCharsets.UTF_8)
              : bytes);
    }
  }

  private static boolean isTranslated(Module module) {
    return module.children("transformation").stream()
        .flatMap(transformation -> transformation.children("transformer").stream())
        .anyMatch(transformer -> transformer.key().equals("jsI18n"));
  }

  private String translate(String script, Locale locale) {
    Matcher call = TEXT.matcher(script);
    return call.replaceAll(match -> Matcher.quoteReplacement(literal(match, locale)));
  }

  private String literal(MatchResult call, Locale locale) {
    String key = call.group(2);
    boolean plain = call.group(3).equals(")");
    String text = plain ? words.text(locale, key) : words.raw(locale, key);
    String json = new Gson().toJson(text == null ? key : text);
    return plain ? json : "AJS.format(" + json + ",";
  }

  @Override
  public WebResourceAssembler assembler() {
    return Required::new;
  }

  private final class Required implements RequiredResources {
    @Override
    public RequiredResources requireWebResource(String moduleCompleteKey) {
      require(moduleCompleteKey);
      return this;
    }
  }
}
