/** Takes in what a real Jira's REST search gave, file by file, issue by issue. */
package org.heed.devhost.importing;
