package org.heed.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The lab's front door: {@code mvn -q -Plab -Dlab="read IN OUT"}. */
public final class Lab {

  private static final String USAGE =
      """
      usage: read IN.jsonl OUT.jsonl         conversations, one a line
             read EXPORT.json[.gz] OUT.jsonl  a Jira REST search export
             train FOLDER GOLD.jsonl... [EXPORT]       learns the reader's weights into FOLDER
             validate OUT.jsonl GOLD.jsonl... [EXPORT] reads each fold with weights learned without it
             EXPORT is a folder of export pages (.json.gz), for labels that are kept without texts
      """;

  private final PrintStream err;

  Lab(PrintStream err) {
    this.err = err;
  }

  /**
   * Runs one command; ends with a non-zero status if something could not be read.
   *
   * @param args the command and its files
   */
  public static void main(String[] args) {
    int status = new Lab(System.err).run(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  int run(String[] args) {
    if (args.length == 3 && args[0].equals("read")) {
      try {
        return new ReadCommand(err).run(Path.of(args[1]), Path.of(args[2])) == 0 ? 0 : 1;
      } catch (IOException unwritable) {
        err.println(args[2] + ": " + unwritable);
        return 1;
      }
    }
    if (args.length >= 3 && (args[0].equals("train") || args[0].equals("validate"))) {
      List<Path> gold = Arrays.stream(args).skip(2).map(Path::of).toList();
      try {
        if (args[0].equals("train")) {
          new TrainCommand().train(gold, Path.of(args[1]));
        } else {
          new TrainCommand().validate(gold, Path.of(args[1]));
        }
        return 0;
      } catch (IOException failed) {
        err.println(failed);
        return 1;
      }
    }
    err.print(USAGE);
    return 2;
  }
}
