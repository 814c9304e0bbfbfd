/**
 * Velocity as Jira runs it: references are HTML-escaped, methods of the app must be allowlisted.
 */
package org.heed.devhost.velocity;
