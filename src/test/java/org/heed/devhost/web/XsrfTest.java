package org.heed.devhost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.Test;

public class XsrfTest {
  private final Xsrf xsrf = new Xsrf();
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);

  @Test
  public void a_form_with_the_token_of_the_cookie_is_taken() {
    cookie("4f2a");
    when(request.getParameter("atl_token")).thenReturn("4f2a");

    assertThat(xsrf.validateFormEncodedToken(request)).isTrue();
  }

  @Test
  public void another_sites_form_knows_no_token() {
    cookie("4f2a");

    assertThat(xsrf.validateFormEncodedToken(request)).isFalse();
    when(request.getParameter("atl_token")).thenReturn("guessed");
    assertThat(xsrf.validateFormEncodedToken(request)).isFalse();
  }

  @Test
  public void a_token_without_a_cookie_is_worth_nothing() {
    when(request.getParameter("atl_token")).thenReturn("");

    assertThat(xsrf.validateFormEncodedToken(request)).isFalse();
  }

  @Test
  public void a_script_says_with_a_header_that_it_is_no_form() {
    when(request.getHeader("X-Atlassian-Token")).thenReturn("no-check");

    assertThat(xsrf.validateFormEncodedToken(request)).isTrue();
  }

  @Test
  public void the_first_page_makes_the_token_and_sends_the_cookie() {
    assertThat(xsrf.getXsrfToken(request, response, true)).hasSize(40);
    verify(response).addCookie(any());
  }

  private void cookie(String token) {
    when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("atlassian.xsrf.token", token)});
  }
}
