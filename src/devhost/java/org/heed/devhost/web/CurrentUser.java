package org.heed.devhost.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

/** Who acts on this thread. */
public final class CurrentUser implements JiraAuthenticationContext {
  private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();
  private final I18nHelper words;

  /** Nobody yet; everybody reads these words. */
  public CurrentUser(I18nHelper words) {
    this.words = words;
  }

  @Override
  public ApplicationUser getLoggedInUser() {
    return user.get();
  }

  @Override
  public boolean isLoggedInUser() {
    return user.get() != null;
  }

  @Override
  public Locale getLocale() {
    return words.getLocale();
  }

  @Override
  public I18nHelper getI18nHelper() {
    return words;
  }

  @Override
  public void setLoggedInUser(ApplicationUser now) {
    if (now == null) {
      user.remove();
    } else {
      user.set(now);
    }
  }
}
