package com.atlassian.plugins.rest.api.security.annotation;

public @interface UnrestrictedAccess {
}
