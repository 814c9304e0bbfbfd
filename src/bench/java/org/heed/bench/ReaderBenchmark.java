package org.heed.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
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

  private static final List<String> CUSTOMER =
      List.of(
          "The contact form on our shop answers with error 500 since the move to the new server. The"
              + " log says \"PHP Fatal error: Allowed memory size of 67108864 bytes exhausted\". Could"
              + " you raise memory_limit to 128M for shop.example.org? We changed nothing on our side.",
          "Thanks for the quick answer, but I did not ask about DNS. As I said, it is the memory limit"
              + " that is too low. When will you raise it?",
          "Any news?",
          "Hello,\n\nI tried what you wrote:\n{code}\nphp -i | grep memory_limit\nmemory_limit => 64M\n"
              + "{code}\nIt is still 64M. Is there anything else you need from me?\n\nBest regards\nJo");
  private static final List<String> AGENT =
      List.of(
          "Hi,\n\nthank you for getting in touch. Please clear your browser cache and try again.\n\nKind"
              + " regards\nSupport",
          "We are looking into it and will get back to you by Friday.",
          "Could you tell us which PHP version you use? You find it in the control panel under"
              + " *Hosting > PHP*.",
          "I have raised the limit to 128M and restarted PHP for your shop; the form works for me now.");

  @Param({"10", "40", "100", "1000", "10000"})
  private int messages;

  private final Reader reader = new Reader();
  private Conversation conversation;
  private Instant now;

  /** Makes a conversation in which two customers' messages and two agents' take turns. */
  @Setup
  public void talk() {
    ZonedDateTime start = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);
    List<Message> said = new ArrayList<>();
    List<OwnerChange> changes = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      boolean customer = i % 2 == 0;
      List<String> texts = customer ? CUSTOMER : AGENT;
      String agent = "agent" + (i / 8 % 4);
      said.add(
          new Message(
              i,
              i == 0 ? "" : Integer.toString(10_000 + i),
              customer ? new Author("jo", "Jo Marsh") : new Author(agent, "Agent " + i % 4),
              customer ? Side.CUSTOMER : Side.AGENT,
              Visibility.PUBLIC,
              start.plusMinutes(30L * i),
              texts.get(i / 2 % texts.size())));
      if (i % 8 == 7) {
        changes.add(
            new OwnerChange(
                changes.size(),
                Optional.of(agent),
                Optional.of("agent" + ((i / 8 + 1) % 4)),
                Optional.of(agent),
                start.plusMinutes(30L * i + 10).toInstant(),
                false));
      }
    }
    conversation =
        new Conversation(
            "HOST-1",
            said,
            changes,
            Set.of("agent0", "agent1", "agent2", "agent3"),
            Set.of(),
            Set.of(),
            Optional.empty(),
            BusinessCalendar.roundTheClock(ZoneOffset.UTC));
    now = start.plusMinutes(30L * messages + 60).toInstant();
  }

  /** One issue, read in full. */
  @Benchmark
  public Reading readAnIssue() {
    return reader.read(conversation, now);
  }
}
