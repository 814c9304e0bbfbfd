package org.heed.jira.conversations;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.comments.Comment;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.heed.conversation.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether the customer can see a comment. */
public final class CommentVisibility {

  private static final Logger log = LoggerFactory.getLogger(CommentVisibility.class);
  private static final String COMMENT = "CommentProperty";
  private static final String PUBLIC_COMMENT = "sd.public.comment";

  private final JsonEntityPropertyManager properties;

  /** Made by the app's wiring. */
  public CommentVisibility(JsonEntityPropertyManager properties) {
    this.properties = properties;
  }

  /**
   * Whether the customer can see a comment.
   *
   * @param comment the comment
   * @param mayBeHidden whether its author was able to hide it; else the property is not looked up
   */
  Visibility of(Comment comment, boolean mayBeHidden) {
    if (comment.getGroupLevel() != null || comment.getRoleLevelId() != null) {
      return Visibility.INTERNAL;
    }
    return mayBeHidden && isHidden(comment) ? Visibility.INTERNAL : Visibility.PUBLIC;
  }

  private boolean isHidden(Comment comment) {
    EntityProperty property = properties.get(COMMENT, comment.getId(), PUBLIC_COMMENT);
    if (property == null) {
      return false;
    }
    try {
      JsonElement value = JsonParser.parseString(property.getValue());
      return value.isJsonObject()
          && value.getAsJsonObject().has("internal")
          && value.getAsJsonObject().get("internal").getAsBoolean();
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      // Taken for public, what is internal would count as an answer that the customer never saw.
      log.warn(
          "Comment {} has an unreadable {}; taken as internal", comment.getId(), PUBLIC_COMMENT);
      return true;
    }
  }
}
