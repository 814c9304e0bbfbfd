package org.heed.devhost.web;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.devhost.osgi.Module;
import org.heed.devhost.velocity.Markup;

/** {@code /plugins/servlet/...}: the app's servlets, decorated where their HTML asks for it. */
final class PluginServlets extends Page {
  private static final long serialVersionUID = 1L;
  private static final Pattern META =
      Pattern.compile("<meta\\s+name=\"([^\"]+)\"\\s+content=\"([^\"]*)\"\\s*/?>");
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final Pattern HEAD =
      Pattern.compile("<head[^>]*>(.*?)</head>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern BODY =
      Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final transient Map<String, HttpServlet> made = new ConcurrentHashMap<>();
  private final transient AdminFrame adminFrame;

  private record Match(Module module, String path, String rest) {}

  PluginServlets(Site site) {
    super(site);
    adminFrame = new AdminFrame(site);
  }

  /** The servlets check their own forms, as they must in Jira. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Optional<Match> match = match(path);
    if (match.isEmpty()) {
      message(request, response, 404, "Not found", "No servlet of the app answers at " + path);
      return;
    }
    HttpServlet servlet = servlet(match.get().module());
    String servletPath = request.getServletPath() + match.get().path();
    Captured captured = new Captured(response);
    servlet.service(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getServletPath() {
            return servletPath;
          }

          @Override
          public String getPathInfo() {
            return match.get().rest();
          }
        },
        captured);
    finish(request, response, captured);
  }

  private void finish(HttpServletRequest request, HttpServletResponse response, Captured captured)
      throws IOException {
    if (captured.error != 0) {
      String why = captured.reason == null ? "The app refused it." : captured.reason;
      message(request, response, captured.error, "Error " + captured.error, why);
      return;
    }
    byte[] bytes = captured.bytes();
    String type = response.getContentType();
    if (bytes.length == 0 || response.isCommitted()) {
      return;
    }
    String html = new String(bytes, StandardCharsets.UTF_8);
    Map<String, String> metas = metas(html);
    String decorator = metas.get("decorator");
    if (type == null || !type.startsWith("text/html") || decorator == null) {
      response.getOutputStream().write(bytes);
      return;
    }
    String title = first(TITLE, html).orElse(site.app().descriptor().name());
    String head = first(HEAD, html).map(text -> TITLE.matcher(text).replaceAll("")).orElse("");
    Markup body = new Markup(first(BODY, html).orElse(html));
    if (decorator.equals("admin") || decorator.equals("atl.admin")) {
      body =
          adminFrame.around(
              this, request, response, metas.getOrDefault("admin.active.tab", ""), body);
      site.resources().requireContext("atl.admin");
    }
    frame(
        request,
        response,
        response.getStatus(),
        unescape(title),
        new Markup(META.matcher(head).replaceAll("")),
        body);
  }

  private static Map<String, String> metas(String html) {
    Map<String, String> metas = new java.util.HashMap<>();
    Matcher meta = META.matcher(html);
    while (meta.find()) {
      metas.putIfAbsent(meta.group(1), meta.group(2));
    }
    return metas;
  }

  private static Optional<String> first(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The frame's title is escaped again. */
  private static String unescape(String html) {
    return html.strip()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private Optional<Match> match(String path) {
    for (Module module : site.app().descriptor().modules("servlet")) {
      for (Module pattern : module.children("url-pattern")) {
        String wanted = pattern.text();
        if (wanted.equals(path)) {
          return Optional.of(new Match(module, path, null));
        }
        if (wanted.endsWith("/*")) {
          String base = wanted.substring(0, wanted.length() - 2);
          if (path.equals(base) || path.startsWith(base + "/")) {
            String rest = path.substring(base.length());
            return Optional.of(new Match(module, base, rest.isEmpty() ? null : rest));
          }
        }
      }
    }
    return Optional.empty();
  }

  private HttpServlet servlet(Module module) throws ServletException {
    HttpServlet known = made.get(module.key());
    if (known != null) {
      return known;
    }
    HttpServlet servlet = site.app().create(module.attribute("class"), HttpServlet.class);
    servlet.init(new Config(module, getServletConfig()));
    HttpServlet raced = made.putIfAbsent(module.key(), servlet);
    return raced == null ? servlet : raced;
  }

  private record Config(Module module, ServletConfig host) implements ServletConfig {
    @Override
    public String getServletName() {
      return module.key();
    }

    @Override
    public jakarta.servlet.ServletContext getServletContext() {
      return host.getServletContext();
    }

    @Override
    public String getInitParameter(String name) {
      return module.children("init-param").stream()
          .filter(param -> param.child("param-name").orElseThrow().text().equals(name))
          .map(param -> param.child("param-value").orElseThrow().text())
          .findFirst()
          .orElse(null);
    }

    @Override
    public java.util.Enumeration<String> getInitParameterNames() {
      return java.util.Collections.enumeration(
          module.children("init-param").stream()
              .map(param -> param.child("param-name").orElseThrow().text())
              .toList());
    }
  }

  /** Keeps what a servlet writes, until it is known whether it wants a frame. */
  private static final class Captured extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private PrintWriter writer;
    private int error;
    private String reason;

    Captured(HttpServletResponse response) {
      super(response);
    }

    byte[] bytes() {
      if (writer != null) {
        writer.flush();
      }
      return bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
      if (writer == null) {
        writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
      }
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException("not asynchronous");
        }

        @Override
        public void write(int b) {
          bytes.write(b);
        }
      };
    }

    @Override
    public void sendError(int status) {
      sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) {
      error = status;
      reason = message;
    }

    @Override
    public void flushBuffer() {
      // nothing leaves before it is known whether the page gets a frame
    }
  }
}
