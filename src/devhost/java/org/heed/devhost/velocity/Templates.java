package org.heed.devhost.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Renders Velocity templates of the host and of the app, every reference HTML-escaped. */
public final class Templates implements TemplateRenderer {
  private final VelocityEngine engine = new VelocityEngine();
  private final Supplier<Map<String, Object>> defaults;

  /**
   * An engine over these sources.
   *
   * @param source finds a template by its path in the jar
   * @param defaults what every template sees, such as {@code i18n}
   */
  public Templates(
      Function<String, Optional<URL>> source,
      Allowlist allowlist,
      Supplier<Map<String, Object>> defaults) {
    this.defaults = defaults;
    engine.setApplicationAttribute(Introspection.ALLOWLIST, allowlist);
    engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, Introspection.class.getName());
    engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
    engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
    engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "jar");
    engine.setProperty("jar.resource.loader.instance", new JarLoader(source));
    engine.setProperty("jar.resource.loader.cache", "true");
    try {
      engine.init();
    } catch (Exception e) {
      throw new IllegalStateException("Velocity did not start", e);
    }
  }

  @Override
  public void render(String templateName, Map<String, Object> context, Writer writer)
      throws RenderingException, IOException {
    try {
      engine.getTemplate(templateName).merge(velocityContext(context), writer);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new RenderingException("template " + templateName + ": " + e.getMessage(), e);
    }
  }

  /** Renders a template into HTML. */
  public Markup render(String templateName, Map<String, Object> context) {
    StringWriter out = new StringWriter();
    try {
      render(templateName, context, out);
    } catch (IOException e) {
      throw new RenderingException("template " + templateName, e);
    }
    return new Markup(out.toString());
  }

  /** Renders a piece of Velocity that stands in the descriptor itself, such as a link. */
  public String renderFragment(String velocity, Map<String, Object> context) {
    StringWriter out = new StringWriter();
    try {
      engine.evaluate(velocityContext(context), out, "descriptor", velocity);
    } catch (Exception e) {
      throw new RenderingException("fragment " + velocity, e);
    }
    return out.toString();
  }

  private VelocityContext velocityContext(Map<String, Object> context) {
    Map<String, Object> values = new HashMap<>(defaults.get());
    values.putAll(context);
    VelocityContext velocity = new VelocityContext(values);
    EventCartridge events = new EventCartridge();
    events.addEventHandler(
        (ReferenceInsertionEventHandler)
            (reference, value) ->
                value == null || value instanceof Markup ? value : Markup.escape(value.toString()));
    events.attachToContext(velocity);
    return velocity;
  }

  private static final class JarLoader extends ResourceLoader {
    private final Function<String, Optional<URL>> source;

    JarLoader(Function<String, Optional<URL>> source) {
      this.source = source;
    }

    @Override
    public void init(ExtendedProperties configuration) {
      // the source is all it needs
    }

    @Override
    public InputStream getResourceStream(String name) {
      try {
        URL url =
            source
                .apply(name)
                .orElseThrow(() -> new ResourceNotFoundException("no template " + name));
        return url.openStream();
      } catch (IOException e) {
        throw new ResourceNotFoundException("template " + name, e);
      }
    }

    @Override
    public boolean isSourceModified(Resource resource) {
      return false;
    }

    @Override
    public long getLastModified(Resource resource) {
      return 0;
    }
  }
}
