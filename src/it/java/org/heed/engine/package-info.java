/** The engine in the jar that ships: from an event in Jira to what Heed says of the issue. */
package org.heed.engine;
