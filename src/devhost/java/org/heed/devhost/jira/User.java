package org.heed.devhost.jira;

import com.atlassian.jira.user.ApplicationUser;

/**
 * A user, as the tables cwd_user and app_user hold one. Equal to another with the same key.
 *
 * @param key what other tables refer to; it never changes
 * @param username what the user logs in with
 * @param displayName what others see
 * @param emailAddress the address, or null
 * @param active whether the user may log in
 */
public record User(
    String key, String username, String displayName, String emailAddress, boolean active)
    implements ApplicationUser {

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public String getName() {
    return username;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public String getEmailAddress() {
    return emailAddress;
  }

  @Override
  public String getDisplayName() {
    return displayName;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof User that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
