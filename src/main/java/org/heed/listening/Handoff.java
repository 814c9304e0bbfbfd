package org.heed.listening;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * The responsible voice moved from one agent to another after the customer had seen a public agent
 * reply.
 *
 * @param from key of the agent before
 * @param to key of the agent after
 * @param change index of the owner change that moved it, if one did
 * @param message index of the public reply that showed it to the customer, if there is one yet
 * @param at when the move happened: the earlier of the two
 * @param pingPong whether it went back to an agent who had it before
 */
public record Handoff(
    String from,
    String to,
    OptionalInt change,
    OptionalInt message,
    Instant at,
    boolean pingPong) {}
