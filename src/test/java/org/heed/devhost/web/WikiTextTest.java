package org.heed.devhost.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class WikiTextTest {
  @Test
  public void what_looks_like_html_is_text() {
    assertThat(html("<script>alert(1)</script> & co"))
        .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>\n");
  }

  @Test
  public void bold_and_code_and_quotes_are_shown_as_such() {
    assertThat(html("*Please* look at {{mx1}}.\n{quote}the MX record{quote}"))
        .contains("<strong>Please</strong>", "<code>mx1</code>")
        .contains("<blockquote><p>the MX record</p>");
  }

  @Test
  public void nothing_inside_code_is_markup() {
    assertThat(html("{code:sql}select * from a where *b* < 1{code}"))
        .isEqualTo("<pre tabindex=\"0\"><code>select * from a where *b* &lt; 1</code></pre>\n");
  }

  @Test
  public void a_list_ends_where_its_lines_end() {
    assertThat(html("Two things:\n* the MX\n* the SPF\nThanks"))
        .isEqualTo("<p>Two things:</p>\n<ul><li>the MX</li><li>the SPF</li></ul>\n<p>Thanks</p>\n");
  }

  @Test
  public void a_link_leads_out_only_by_http() {
    assertThat(html("See [the status|https://example.org/status] or [this|javascript:alert(1)]."))
        .contains("<a href=\"https://example.org/status\" rel=\"nofollow noopener\">the status</a>")
        .doesNotContain("href=\"javascript");
  }

  @Test
  public void a_bare_address_leaves_the_full_stop_outside() {
    assertThat(html("See https://example.org/a?b=1&c=2."))
        .contains("<a href=\"https://example.org/a?b=1&amp;c=2\"")
        .contains("</a>.");
  }

  @Test
  public void an_escaped_star_is_a_star() {
    assertThat(html("\\*not bold\\* and snake_case_name"))
        .isEqualTo("<p>&#42;not bold&#42; and snake_case_name</p>\n");
  }

  @Test
  public void a_heading_stands_by_itself() {
    assertThat(html("h4. Who tried what\n* Ben"))
        .isEqualTo("<h3>Who tried what</h3>\n<ul><li>Ben</li></ul>\n");
  }

  private static String html(String wiki) {
    return WikiText.render(wiki).html();
  }
}
