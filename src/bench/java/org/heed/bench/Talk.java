package org.heed.bench;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;

/** A conversation of any length, in which a customer and four agents take turns. */
final class Talk {

  static final ZonedDateTime START = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);

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

  private Talk() {}

  static Conversation of(int messages) {
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
              START.plusMinutes(30L * i),
              texts.get(i / 2 % texts.size())));
      if (i % 8 == 7) {
        changes.add(
            new OwnerChange(
                changes.size(),
                Optional.of(agent),
                Optional.of("agent" + ((i / 8 + 1) % 4)),
                Optional.of(agent),
                START.plusMinutes(30L * i + 10).toInstant(),
                false));
      }
    }
    return new Conversation(
        "HOST-1",
        said,
        changes,
        Set.of("agent0", "agent1", "agent2", "agent3"),
        Set.of(),
        Set.of(),
        Optional.empty(),
        BusinessCalendar.roundTheClock(ZoneOffset.UTC));
  }
}
