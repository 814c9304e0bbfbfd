package org.heed.devhost.web;

/** A project, with the number of its issues. */
public record ProjectView(String key, String name, String issues) {}
