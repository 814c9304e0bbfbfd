package org.heed.devhost.osgi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element of atlassian-plugin.xml: a module, or a part of one. */
public record Module(Element xml) {
  /** The element's name, such as {@code web-panel}. */
  public String type() {
    return xml.getTagName();
  }

  /** The module's key; empty for a part that has none. */
  public String key() {
    return attribute("key");
  }

  /** An attribute's value; empty when it is absent. */
  public String attribute(String name) {
    return xml.getAttribute(name).trim();
  }

  /** The element's own text, trimmed. */
  public String text() {
    return xml.getTextContent().trim();
  }

  /** The direct children of one name, in order. */
  public List<Module> children(String name) {
    List<Module> found = new ArrayList<>();
    for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(new Module(element));
      }
    }
    return found;
  }

  /** The first direct child of that name. */
  public Optional<Module> child(String name) {
    return children(name).stream().findFirst();
  }

  /**
   * The location of the resource with that name, as in {@code <resource name=".." location=".."/>}.
   */
  public Optional<String> resource(String name) {
    return children("resource").stream()
        .filter(resource -> resource.attribute("name").equals(name))
        .map(resource -> resource.attribute("location"))
        .findFirst();
  }

  /** The {@code <param name="..">..</param>} children; the value may also be an attribute. */
  public Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    for (Module param : children("param")) {
      String value = param.attribute("value");
      params.put(param.attribute("name"), value.isEmpty() ? param.text() : value);
    }
    return params;
  }
}
