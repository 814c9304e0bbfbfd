/** The development host: runs the app's jar as Jira would, with the least of a Jira around it. */
package org.heed.devhost;
