package com.atlassian.sal.api.websudo;

public interface WebSudoManager {
  void enforceWebSudoProtection(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response);
  void willExecuteWebSudoRequest(jakarta.servlet.http.HttpServletRequest request) throws com.atlassian.sal.api.websudo.WebSudoSessionException;
}
