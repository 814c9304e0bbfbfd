package org.heed.devhost.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an import did. */
public final class ImportReport {
  private static final int MOST_PROBLEMS = 1000;

  private final List<ImportProblem> problems = new ArrayList<>();
  private final Set<String> projects = new LinkedHashSet<>();
  private int issues;
  private int comments;
  private int changes;
  private int alreadyThere;
  private int agents;
  private int problemCount;

  ImportReport() {}

  /** How many issues were imported. */
  public int issues() {
    return issues;
  }

  /** How many comments. */
  public int comments() {
    return comments;
  }

  /** How many changes of the issues' history. */
  public int changes() {
    return changes;
  }

  /** How many issues were left out because an issue with that key was there. */
  public int alreadyThere() {
    return alreadyThere;
  }

  /** How many people were found to be agents. */
  public int agents() {
    return agents;
  }

  /** The first problems, in the order in which they were met. */
  public List<ImportProblem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** How many problems there were, kept or not. */
  public int problemCount() {
    return problemCount;
  }

  /** Keys of the projects into which issues came. */
  public Set<String> projects() {
    return Collections.unmodifiableSet(projects);
  }

  void imported(String project, int itsComments, int itsChanges) {
    projects.add(project);
    issues++;
    comments += itsComments;
    changes += itsChanges;
  }

  void wasThere() {
    alreadyThere++;
  }

  void agents(int found) {
    agents += found;
  }

  void problem(ImportProblem problem) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }
}
