package org.heed.bench;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.heed.conversation.Conversation;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to read an issue in full. Divide by the number of messages: the cost of one
 * message must stay the same however long the issue is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBenchmark {

  @Param({"10", "40", "100", "1000", "10000"})
  private int messages;

  private final Reader reader = new Reader();
  private Conversation conversation;
  private Instant now;

  /** Makes a conversation in which two customers' messages and two agents' take turns. */
  @Setup
  public void talk() {
    conversation = Talk.of(messages);
    now = Talk.START.plusMinutes(30L * messages + 60).toInstant();
  }

  /** One issue, read in full. */
  @Benchmark
  public Reading readAnIssue() {
    return reader.read(conversation, now);
  }
}
