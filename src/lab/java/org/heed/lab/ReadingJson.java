package org.heed.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.OptionalInt;
import org.heed.listening.Cue;
import org.heed.listening.Handoff;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Reply;
import org.heed.listening.Span;

/** A reading in the form that score.py takes. */
final class ReadingJson {

  private ReadingJson() {}

  static JsonObject of(Reading reading) {
    JsonObject json = new JsonObject();
    json.addProperty("id", reading.issueKey());
    JsonArray questions = new JsonArray();
    reading.questions().forEach(question -> questions.add(of(question)));
    json.add("questions", questions);
    JsonArray replies = new JsonArray();
    reading.replies().forEach(reply -> replies.add(of(reply)));
    json.add("replies", replies);
    JsonArray promises = new JsonArray();
    reading.promises().forEach(promise -> promises.add(of(promise)));
    json.add("promises", promises);
    JsonArray handoffs = new JsonArray();
    reading.handoffs().forEach(handoff -> handoffs.add(of(handoff)));
    json.add("handoffs", handoffs);
    JsonArray cues = new JsonArray();
    reading.cues().forEach(cue -> cues.add(of(cue)));
    json.add("cues", cues);
    json.addProperty("heat", reading.heat());
    json.addProperty("waitingSince", reading.waitingSince().map(Object::toString).orElse(null));
    return json;
  }

  private static JsonObject of(Question question) {
    JsonObject json = at(question.span());
    json.addProperty("kind", lower(question.kind()));
    json.addProperty("outcome", outcome(question.state()));
    boolean answered =
        question.state() == Question.State.ANSWERED || question.state() == Question.State.CONFIRMED;
    json.addProperty("answeredBy", answered ? number(question.answeredBy()) : null);
    json.addProperty("repeatOf", number(question.repeatOf()));
    json.addProperty("confidence", question.confidence());
    return json;
  }

  private static String outcome(Question.State state) {
    return state == Question.State.CONFIRMED ? "answered" : lower(state);
  }

  private static JsonObject of(Reply reply) {
    JsonObject json = new JsonObject();
    json.addProperty("message", reply.message());
    JsonArray acts = new JsonArray();
    reply.acts().stream().sorted().forEach(act -> acts.add(lower(act)));
    json.add("acts", acts);
    JsonArray addresses = new JsonArray();
    reply.answers().forEach(addresses::add);
    json.add("addresses", addresses);
    json.addProperty("confidence", reply.confidence());
    return json;
  }

  private static JsonObject of(Promise promise) {
    JsonObject json = at(promise.span());
    json.addProperty("due", promise.due().orElse(null));
    json.addProperty("dueDate", promise.dueDate().map(Object::toString).orElse(null));
    json.addProperty("state", lower(promise.state()));
    json.addProperty("confidence", promise.confidence());
    return json;
  }

  private static JsonObject of(Handoff handoff) {
    JsonObject json = new JsonObject();
    json.addProperty("from", handoff.from());
    json.addProperty("to", handoff.to());
    json.addProperty("change", number(handoff.change()));
    json.addProperty("message", number(handoff.message()));
    json.addProperty("pingPong", handoff.pingPong());
    return json;
  }

  private static JsonObject of(Cue cue) {
    JsonObject json = at(cue.span());
    json.addProperty("cue", lower(cue.kind()));
    json.addProperty("confidence", cue.confidence());
    return json;
  }

  private static JsonObject at(Span span) {
    JsonObject json = new JsonObject();
    json.addProperty("message", span.message());
    json.addProperty("start", span.start());
    json.addProperty("end", span.end());
    return json;
  }

  private static Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
