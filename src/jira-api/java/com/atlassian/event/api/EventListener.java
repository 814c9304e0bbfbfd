package com.atlassian.event.api;

public @interface EventListener {
}
