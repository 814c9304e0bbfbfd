/**
 * JQL, as much of it as the search page needs: words to a tree to one SQL query, with the app's
 * functions and the indexed issue properties, and never an issue that the searcher may not browse.
 */
package org.heed.devhost.jql;
