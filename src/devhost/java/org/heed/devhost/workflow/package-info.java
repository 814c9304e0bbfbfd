/**
 * A small workflow: statuses, the transitions between them, and the app's post-functions on them.
 */
package org.heed.devhost.workflow;
