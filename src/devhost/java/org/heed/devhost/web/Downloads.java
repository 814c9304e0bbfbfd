package org.heed.devhost.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Scripts, styles and pictures: the app's, AUI's, jQuery and the host's own. */
final class Downloads extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String JQUERY = "/META-INF/resources/webjars/jquery/3.7.1/jquery.min.js";

  private final transient WebResources resources;
  private final transient Path aui;

  Downloads(WebResources resources, Path aui) {
    this.resources = resources;
    this.aui = aui;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Optional<byte[]> content =
        request.getServletPath().equals("/download/resources") ? ofApp(path) : ofHost(path);
    if (content.isEmpty()) {
      response.sendError(404);
      return;
    }
    response.setContentType(type(path));
    response.getOutputStream().write(content.get());
  }

  private Optional<byte[]> ofApp(String path) throws IOException {
    int slash = path.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : resources.content(path.substring(0, slash), path.substring(slash + 1), Locale.ENGLISH);
  }

  private Optional<byte[]> ofHost(String path) throws IOException {
    if (path.startsWith("aui/")) {
      Path file = aui.resolve(path.substring(4)).normalize();
      return file.startsWith(aui) && Files.isRegularFile(file)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    }
    if (path.contains("..")) {
      return Optional.empty();
    }
    String name = path.equals("jquery.js") ? JQUERY : "/devhost/static/" + path;
    try (InputStream in = Downloads.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript;charset=UTF-8";
      case "css" -> "text/css;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "gif" -> "image/gif";
      case "woff" -> "font/woff";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }
}
