package org.heed.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.lab.Labelled.Origin;
import org.heed.listening.Ends;
import org.heed.listening.Question.State;

/**
 * Chooses how likely each end of a question must be, all four together, as {@link Ends} decides.
 * What counts is the sum of three F1 figures: questions called missed, twice, since they are what
 * Heed is for; issues called unheard; and the mean over the ends.
 */
final class EndThresholds {

  /** Only how the others stand to it counts, but for missed. */
  private static final double ANSWERED = 0.5;

  /** What is tried for acknowledged, missed and withdrawn. */
  private static final double[][] GRID = {
    {0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45},
    {0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.33, 0.36},
    {0.2, 0.25, 0.3, 0.35, 0.4}
  };

  /**
   * Of choices that differ by less in worth the middle is taken: so much the figures are swayed by
   * chance, and the thresholds of different folds come to lie closer to one another.
   */
  private static final double LEVEL = 0.04;

  /**
   * How much the kinds of issues weigh against one another. Our own labels of tickets most, since
   * they are ten times as many and so least swayed by chance; scenarios little, since their
   * questions are missed so often that the threshold matters less there. Ordered, since the order
   * of a sum may decide between thresholds that are as good.
   */
  private static final Map<Origin, Double> SHARES =
      new EnumMap<>(Map.of(Origin.TICKETS, 0.4, Origin.OUR_LABELS, 0.5, Origin.SCENARIOS, 0.1));

  private final List<Issue> issues;

  /**
   * An issue.
   *
   * @param kind tickets, our labels of tickets, or scenarios
   * @param found its found questions
   * @param truths for each of them the labelled end, or null if nothing was asked there
   * @param overlooked how many missed questions were not found at all
   * @param unheard whether a labelled question is missed or open
   */
  record Issue(
      Origin kind,
      List<Ends.Pending> found,
      List<String> truths,
      int overlooked,
      boolean unheard) {}

  EndThresholds(List<Issue> issues) {
    this.issues = issues;
  }

  /** The thresholds of answered, acknowledged, missed and withdrawn. */
  List<Double> best() {
    List<double[]> choices = new ArrayList<>();
    for (double acknowledged : GRID[0]) {
      for (double missed : GRID[1]) {
        for (double withdrawn : GRID[2]) {
          choices.add(new double[] {ANSWERED, acknowledged, missed, withdrawn});
        }
      }
    }
    double[] worths = choices.stream().mapToDouble(this::worth).toArray();
    double least = Arrays.stream(worths).max().orElse(0) - LEVEL;
    List<double[]> asGood =
        IntStream.range(0, worths.length)
            .filter(choice -> worths[choice] >= least)
            .mapToObj(choices::get)
            .toList();
    return IntStream.rangeClosed(0, GRID.length)
        .mapToObj(end -> asGood.stream().mapToDouble(choice -> choice[end]).average().orElse(0.5))
        .map(threshold -> Math.rint(threshold * 1000) / 1000)
        .toList();
  }

  private double worth(double... thresholds) {
    double worth = 0;
    for (Map.Entry<Origin, Double> share : SHARES.entrySet()) {
      worth += share.getValue() * worth(share.getKey(), thresholds);
    }
    return worth;
  }

  private double worth(Origin kind, double... thresholds) {
    Ends ends = new Ends(thresholds);
    int[][] counts = new int[thresholds.length][3];
    int[] missed = new int[3];
    int[] unheard = new int[3];
    for (Issue issue : issues) {
      if (issue.kind() != kind) {
        continue;
      }
      boolean flagged = false;
      missed[2] += issue.overlooked();
      State[] said = ends.of(issue.found());
      for (int question = 0; question < said.length; question++) {
        String truth = issue.truths().get(question);
        flagged |= said[question] == State.OPEN || said[question] == State.MISSED;
        count(missed, said[question] == State.MISSED, name(State.MISSED).equals(truth));
        for (int each = 0; each < counts.length && truth != null; each++) {
          State end = Ends.FATES.get(each);
          count(counts[each], said[question] == end, name(end).equals(truth));
        }
      }
      count(unheard, flagged, issue.unheard());
    }
    double mean = (f1(counts[0]) + f1(counts[1]) + f1(counts[2])) / 3;
    return 2 * f1(missed) + f1(unheard) + mean;
  }

  /** As the labels call it. */
  static String name(State end) {
    return end.name().toLowerCase(Locale.ROOT);
  }

  private static void count(int[] counts, boolean said, boolean holds) {
    counts[0] += said && holds ? 1 : 0;
    counts[1] += said && !holds ? 1 : 0;
    counts[2] += !said && holds ? 1 : 0;
  }

  private static double f1(int... counts) {
    return 2.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
  }

  /** The issues as they were found, those that decide. */
  static List<Issue> of(List<Trainer.Chased> all, List<double[]> unseen) {
    List<Issue> issues = new ArrayList<>();
    int next = 0;
    for (Trainer.Chased chased : all) {
      int questions = chased.gold().size();
      List<double[]> fates = unseen.subList(next, next + questions);
      next += questions;
      Labelled labelled = chased.labelled();
      if (labelled.origin() != Origin.OUR_TRACKER) {
        issues.add(issue(chased, fates));
      }
    }
    return issues;
  }

  private static Issue issue(Trainer.Chased chased, List<double[]> fates) {
    Labelled labelled = chased.labelled();
    List<String> truths =
        chased.gold().stream().map(gold -> gold == null ? null : gold.outcome()).toList();
    long overlooked =
        labelled.questions().stream()
            .filter(each -> each.outcome().equals("missed") && !chased.gold().contains(each))
            .count();
    boolean unheard =
        labelled.questions().stream()
            .anyMatch(each -> each.outcome().equals("missed") || each.outcome().equals("open"));
    Origin kind = labelled.origin() == Origin.OUR_SCENARIOS ? Origin.SCENARIOS : labelled.origin();
    return new Issue(kind, chased.pursuit().pending(fates), truths, (int) overlooked, unheard);
  }
}
