package org.heed.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.lab.Labelled.Origin;

/**
 * Chooses how likely each end of a question must be, all four together: an end is taken when its
 * probability stands highest above its own threshold. What counts is the sum of three F1 figures:
 * questions called missed, issues called unheard, and the mean over the ends.
 */
final class EndThresholds {

  /** Only how the four stand to one another counts, so the first is fixed. */
  private static final double[][] GRID = {
    {0.5},
    {0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45},
    {0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.25, 0.28, 0.32, 0.36, 0.4},
    {0.2, 0.25, 0.3, 0.35, 0.4}
  };

  /** Of choices that differ by less in worth the middle is taken: mostly chance made the best. */
  private static final double LEVEL = 0.02;

  /**
   * How much the kinds of issues weigh against one another. Scenarios little: their questions are
   * missed so often that the threshold matters less there. Ordered, since the order of a sum may
   * decide between thresholds that are as good.
   */
  private static final Map<Origin, Double> SHARES =
      new EnumMap<>(Map.of(Origin.TICKETS, 0.5, Origin.OUR_LABELS, 0.3, Origin.SCENARIOS, 0.2));

  private final List<Issue> issues;

  /**
   * A found question.
   *
   * @param probabilities of each end
   * @param replied whether anybody replied after it
   * @param truth the labelled end, or -1 if it is another one
   * @param asked whether anything was asked there
   */
  record Found(double[] probabilities, boolean replied, int truth, boolean asked) {}

  /**
   * An issue.
   *
   * @param kind tickets, our labels of tickets, or scenarios
   * @param overlooked how many missed questions were not found at all
   * @param unheard whether a labelled question is missed or open
   */
  record Issue(Origin kind, List<Found> found, int overlooked, boolean unheard) {}

  EndThresholds(List<Issue> issues) {
    this.issues = issues;
  }

  /** The thresholds of answered, acknowledged, missed and withdrawn. */
  List<Double> best() {
    List<double[]> choices = new ArrayList<>();
    for (double answered : GRID[0]) {
      for (double acknowledged : GRID[1]) {
        for (double missed : GRID[2]) {
          for (double withdrawn : GRID[3]) {
            choices.add(new double[] {answered, acknowledged, missed, withdrawn});
          }
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
    return IntStream.range(0, GRID.length)
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
    int ends = thresholds.length;
    int[][] counts = new int[ends][3];
    int[] missed = new int[3];
    int[] unheard = new int[3];
    for (Issue issue : issues) {
      if (issue.kind() != kind) {
        continue;
      }
      boolean flagged = false;
      missed[2] += issue.overlooked();
      for (Found found : issue.found()) {
        int end = end(found, thresholds);
        flagged |= end < 0 || end == 2;
        count(missed, end == 2, found.truth() == 2);
        for (int each = 0; each < ends && found.asked(); each++) {
          count(counts[each], end == each, found.truth() == each);
        }
      }
      count(unheard, flagged, issue.unheard());
    }
    double mean = (f1(counts[0]) + f1(counts[1]) + f1(counts[2])) / 3;
    return f1(missed) + f1(unheard) + mean;
  }

  /**
   * Nearly as {@code Answers} decides, which also looks at who wrote afterwards where no reply
   * came; -1 for an open question.
   */
  private static int end(Found found, double... thresholds) {
    if (found.replied()) {
      return likeliest(found.probabilities(), thresholds);
    }
    int withdrawn = thresholds.length - 1;
    return found.probabilities()[withdrawn] >= thresholds[withdrawn] ? withdrawn : -1;
  }

  private static int likeliest(double[] probabilities, double... thresholds) {
    int likeliest = 0;
    for (int end = 1; end < thresholds.length; end++) {
      if (probabilities[end] / thresholds[end] > probabilities[likeliest] / thresholds[likeliest]) {
        likeliest = end;
      }
    }
    return likeliest;
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
  static List<Issue> of(List<Trainer.Chased> all, List<double[]> unseen, List<String> ends) {
    List<Issue> issues = new ArrayList<>();
    int next = 0;
    for (Trainer.Chased chased : all) {
      List<Found> found = new ArrayList<>();
      for (int question = 0; question < chased.gold().size(); question++) {
        Labelled.GoldQuestion gold = chased.gold().get(question);
        found.add(
            new Found(
                unseen.get(next++),
                !chased.pursuit().pairs(question).isEmpty(),
                gold == null ? -1 : ends.indexOf(gold.outcome()),
                gold != null));
      }
      Labelled labelled = chased.labelled();
      int overlooked =
          (int)
              labelled.questions().stream()
                  .filter(each -> each.outcome().equals("missed") && !chased.gold().contains(each))
                  .count();
      boolean unheard =
          labelled.questions().stream()
              .anyMatch(each -> each.outcome().equals("missed") || each.outcome().equals("open"));
      if (labelled.origin() != Origin.OUR_TRACKER) {
        Origin kind =
            labelled.origin() == Origin.OUR_SCENARIOS ? Origin.SCENARIOS : labelled.origin();
        issues.add(new Issue(kind, found, overlooked, unheard));
      }
    }
    return issues;
  }
}
