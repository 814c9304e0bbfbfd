package org.heed.store;

import org.heed.listening.Reading;

/**
 * A reading as it was saved.
 *
 * @param issueId Jira's id of the issue
 * @param reading what was read
 * @param readerVersion the version of the reader's rules that it was read by
 */
public record StoredReading(long issueId, Reading reading, int readerVersion) {

  /** Whether newer rules might read the issue differently. */
  public boolean isStale() {
    return readerVersion != Reading.READER_VERSION;
  }
}
