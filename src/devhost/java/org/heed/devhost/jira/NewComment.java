package org.heed.devhost.jira;

import java.sql.Timestamp;

/**
 * A comment to be written.
 *
 * @param author key of its author, or null when anonymous
 * @param body wiki markup
 * @param created when it was written
 * @param updated when it was last changed
 * @param internal whether customers may not see it (the JSM property is then set)
 * @param groupLevel the group that alone may see it, or null
 * @param roleLevel the role that alone may see it, or null
 */
public record NewComment(
    String author,
    String body,
    Timestamp created,
    Timestamp updated,
    boolean internal,
    String groupLevel,
    Long roleLevel) {}
