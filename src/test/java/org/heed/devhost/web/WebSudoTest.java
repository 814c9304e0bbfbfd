package org.heed.devhost.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heed.devhost.jira.User;
import org.junit.Test;

public class WebSudoTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  private final Clock clock = mock(Clock.class);
  private final CurrentUser current = new CurrentUser(mock(I18nHelper.class));
  private final WebSudo webSudo = new WebSudo(clock, current);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);

  @Test
  public void an_administrator_who_has_not_confirmed_is_asked() {
    at(NOON);
    current.setLoggedInUser(user("ada"));

    assertThatThrownBy(() -> webSudo.willExecuteWebSudoRequest(request))
        .isInstanceOf(WebSudoSessionException.class);
  }

  @Test
  public void a_confirmation_lasts_ten_minutes() {
    at(NOON);
    current.setLoggedInUser(user("ada"));
    confirm();

    at(NOON.plus(Duration.ofMinutes(10)));
    assertThatCode(() -> webSudo.willExecuteWebSudoRequest(request)).doesNotThrowAnyException();
    at(NOON.plus(Duration.ofMinutes(10)).plusMillis(1));
    assertThatThrownBy(() -> webSudo.willExecuteWebSudoRequest(request))
        .isInstanceOf(WebSudoSessionException.class);
  }

  @Test
  public void it_is_for_the_one_who_confirmed() {
    at(NOON);
    current.setLoggedInUser(user("ada"));
    confirm();

    current.setLoggedInUser(user("tomas"));

    assertThatThrownBy(() -> webSudo.willExecuteWebSudoRequest(request))
        .isInstanceOf(WebSudoSessionException.class);
  }

  /** Confirms, and lets the request bring the cookie back. */
  private void confirm() {
    doAnswer(
            call -> {
              Cookie cookie = call.getArgument(0);
              when(request.getCookies()).thenReturn(new Cookie[] {cookie});
              return null;
            })
        .when(response)
        .addCookie(argThat(cookie -> cookie.isHttpOnly()));
    webSudo.grant(request, response);
  }

  private void at(Instant now) {
    when(clock.instant()).thenReturn(now);
    when(clock.getZone()).thenReturn(ZoneOffset.UTC);
  }

  private static ApplicationUser user(String name) {
    return new User(name, name, name, name + "@example.com", true);
  }
}
