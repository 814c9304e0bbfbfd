/** The app's REST resources under Jersey, and the little of Jira's own REST that tests use. */
package org.heed.devhost.rest;
