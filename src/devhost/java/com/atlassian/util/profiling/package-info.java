/** Stand-ins for the timers of Jira's platform, which Active Objects calls. They time nothing. */
package com.atlassian.util.profiling;
