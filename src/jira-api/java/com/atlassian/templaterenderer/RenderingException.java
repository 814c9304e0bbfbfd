package com.atlassian.templaterenderer;

public class RenderingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RenderingException(String message, Throwable cause) {
    super(message, cause);
  }
}
