package org.heed.devhost.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The app's atlassian-plugin.xml. */
public record Descriptor(Module root) {
  /**
   * Reads a descriptor.
   *
   * @throws IllegalArgumentException when it is not well-formed XML
   */
  public static Descriptor read(InputStream xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Descriptor(
          new Module(factory.newDocumentBuilder().parse(xml).getDocumentElement()));
    } catch (SAXException e) {
      throw new IllegalArgumentException("atlassian-plugin.xml: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plugin key. */
  public String key() {
    return root.key();
  }

  /** The plugin's name for people. */
  public String name() {
    return root.attribute("name");
  }

  /** Every module of one type, in the order of the file. */
  public List<Module> modules(String type) {
    return root.children(type);
  }

  /** Every module of every type, in the order of the file. */
  public List<Module> modules() {
    List<Module> all = new ArrayList<>();
    for (Node node = root.xml().getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && !element.getAttribute("key").isEmpty()) {
        all.add(new Module(element));
      }
    }
    return all;
  }
}
