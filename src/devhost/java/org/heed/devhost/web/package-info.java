/** The least of Jira's pages, and the app's parts in them. */
package org.heed.devhost.web;
