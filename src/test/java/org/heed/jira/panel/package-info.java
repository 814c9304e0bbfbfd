/** Specifications of the panel on the issue page. */
package org.heed.jira.panel;
