package org.heed.listening;

import java.util.Map;
import java.util.Set;

/** What a public agent message does, before it is known which questions it answers. */
record Doing(
    Utterance utterance, Set<Reply.Act> acts, boolean hasSubstance, Map<String, Integer> content) {

  boolean does(Reply.Act act) {
    return acts.contains(act);
  }
}
