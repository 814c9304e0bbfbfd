/** What the specifications of the doors share. */
package org.heed.jira;
