package org.heed.jira.panel;

/**
 * What somebody said, with the way to where they said it.
 *
 * @param words without markup; empty where something was done rather than said
 * @param who the name of who said it, empty if that is not known
 * @param at when
 * @param link the address of the comment, or of the description
 */
public record Quote(String words, String who, Moment at, String link) {}
