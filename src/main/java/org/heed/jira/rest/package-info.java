/** REST, under {@code /rest/heed/1.0}. JSON is written here, so that its form is ours. */
package org.heed.jira.rest;
