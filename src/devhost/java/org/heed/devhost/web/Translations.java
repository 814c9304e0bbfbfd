package org.heed.devhost.web;

import com.atlassian.jira.util.I18nHelper;
import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.heed.devhost.osgi.App;

/** The app's words, from the {@code <resource type="i18n">} of its descriptor. */
public final class Translations {
  private final ClassLoader loader;
  private final List<String> bundles;

  /** The translations of one app. */
  public Translations(App app) {
    loader = app.classLoader();
    bundles =
        app.descriptor().modules("resource").stream()
            .filter(resource -> resource.attribute("type").equals("i18n"))
            .map(resource -> resource.attribute("location"))
            .toList();
  }

  /** The text of a key, filled in by {@link MessageFormat}; the key itself when nobody has it. */
  public String text(Locale locale, String key, Object... arguments) {
    String pattern = raw(locale, key);
    return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The text of a key as the file has it, or null. */
  String raw(Locale locale, String key) {
    for (String name : bundles) {
      try {
        ResourceBundle bundle =
            ResourceBundle.getBundle(
                name,
                locale,
                loader,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
        if (bundle.containsKey(key)) {
          return bundle.getString(key);
        }
      } catch (MissingResourceException e) {
        throw new IllegalStateException("the descriptor names words that are not there", e);
      }
    }
    return null;
  }

  /** Jira's helper over these words. */
  public I18nHelper helper(Locale locale) {
    return (I18nHelper)
        Proxy.newProxyInstance(
            Translations.class.getClassLoader(),
            new Class<?>[] {I18nHelper.class},
            (self, method, args) ->
                switch (method.getName()) {
                  case "getLocale" -> locale;
                  case "getText" -> text(locale, (String) args[0], arguments(args));
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == args[0];
                  case "toString" -> "words in " + locale;
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  /** A single list or array stands for the arguments themselves, as in Jira. */
  private static Object[] arguments(Object[] args) {
    if (args.length == 2 && args[1] instanceof List<?> list) {
      return list.toArray();
    }
    if (args.length == 2 && args[1] instanceof Object[] array) {
      return array;
    }
    return Arrays.copyOfRange(args, 1, args.length);
  }
}
