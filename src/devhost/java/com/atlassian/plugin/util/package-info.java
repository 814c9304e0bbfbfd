/** Stand-in for what Active Objects asks of the plugin framework. */
package com.atlassian.plugin.util;
