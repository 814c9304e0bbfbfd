/**
 * The lab: reads conversations from files with the same reader as the app, and learns its weights
 * and trees from labelled ones. What we labelled ourselves is in {@code src/lab/data}. Never
 * shipped.
 */
package org.heed.lab;
