package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.language.Meaning;

/**
 * The handoffs that the customer felt. Colleagues who follow one another without a word of the
 * customer's between, with a reminder or a closing, and the way back from them, are not held
 * against the team.
 */
final class FeltHandoffs {

  /** How far back the former agent's last word is looked for. */
  private static final int LOOK_BACK = 40;

  private final Transcript transcript;

  FeltHandoffs(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Those of the moves, in order, by which the customer came to deal with another agent. */
  List<Handoff> among(List<Handoff> moves) {
    List<Handoff> felt = new ArrayList<>();
    String dealtWith = moves.isEmpty() ? "" : moves.get(0).from();
    for (Handoff move : moves) {
      if (!move.to().equals(dealtWith) && isFelt(move)) {
        felt.add(move);
        dealtWith = move.to();
      }
    }
    return felt;
  }

  /** Whether they had written since the former agent's last reply, or were told of the move. */
  private boolean isFelt(Handoff move) {
    int to = move.message().orElse(transcript.all().size());
    if (move.message().isPresent() && transcript.get(to).text().means(Meaning.HANDS_ON)) {
      return true;
    }
    for (int i = to - 1; i >= Math.max(0, to - LOOK_BACK); i--) {
      Utterance before = transcript.get(i);
      if (Transcript.isHeardFromCustomer(before)) {
        return true;
      }
      boolean former = before.message().author().key().equals(move.from());
      if (former && before.message().isPublicAgentReply()) {
        return before.text().means(Meaning.HANDS_ON);
      }
    }
    return true;
  }
}
