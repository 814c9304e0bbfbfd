package org.heed.devhost.web;

import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.osgi.App;
import org.heed.devhost.velocity.Templates;

/**
 * What every page works with.
 *
 * @param contextPath what every path begins with
 * @param baseUrl the address that people type
 */
public record Site(
    MiniJira jira,
    App app,
    Templates templates,
    Fragments fragments,
    WebResources resources,
    CurrentUser current,
    Xsrf xsrf,
    WebSudo webSudo,
    Dates dates,
    People people,
    String contextPath,
    String baseUrl,
    boolean aui) {}
