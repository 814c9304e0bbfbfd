package org.heed.devhost.importing;

/**
 * Something in an export that could not be taken as it stands.
 *
 * @param file the file's name
 * @param position where in it: the JSON path, or line and column
 * @param message what is wrong, and what was done about it
 */
public record ImportProblem(String file, String position, String message) {
  @Override
  public String toString() {
    return file + " at " + position + ": " + message;
  }
}
