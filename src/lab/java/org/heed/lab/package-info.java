/**
 * The lab: reads conversations from files with the same reader as the app, and trains its weights.
 * Never shipped.
 */
package org.heed.lab;
