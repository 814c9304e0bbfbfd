/**
 * The sample: a small support team, its customers and what they wrote each other, kept as text
 * files beside the classes and planted into an empty Jira with times that count back from today.
 */
package org.heed.devhost.sample;
