package com.atlassian.sal.api.websudo;

public class WebSudoSessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WebSudoSessionException(String message) {
    super(message);
  }
}
