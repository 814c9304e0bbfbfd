package com.atlassian.templaterenderer;

public interface TemplateRenderer {
  void render(java.lang.String templateName, java.util.Map<java.lang.String, java.lang.Object> context, java.io.Writer writer) throws com.atlassian.templaterenderer.RenderingException, java.io.IOException;
}
