package org.heed.devhost.importing;

/**
 * How far an import is.
 *
 * @param file the file that is read
 * @param issues how many issues were imported so far, of all files
 * @param comments how many comments
 */
public record ImportProgress(String file, int issues, int comments) {}
