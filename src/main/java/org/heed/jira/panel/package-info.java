/**
 * The panel on the issue page: what the customer waits for, with the evidence. Its templates get
 * small immutable views, never services.
 */
package org.heed.jira.panel;
