package com.atlassian.velocity.htmlsafe;

public @interface HtmlSafe {
}
