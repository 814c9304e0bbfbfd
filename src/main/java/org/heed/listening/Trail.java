package org.heed.listening;

/**
 * The replies that may answer a question.
 *
 * @param first the number of the first reply after it
 * @param links how likely that one and each of the next ones answers it
 */
record Trail(int first, double[] links) {}
