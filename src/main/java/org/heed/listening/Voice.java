package org.heed.listening;

import java.time.Instant;

/**
 * An agent's turn in the chain of those who spoke to the customer or owned the issue.
 *
 * @param agent key of the agent
 * @param name the name to show
 * @param since when the turn began
 * @param replies how many public replies the agent wrote in this turn
 */
public record Voice(String agent, String name, Instant since, int replies) {}
