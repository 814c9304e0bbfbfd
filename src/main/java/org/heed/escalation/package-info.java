/**
 * Bringing in a senior agent: whether ({@link org.heed.escalation.EscalationPolicy}), whom ({@link
 * org.heed.escalation.Roster}), and what the senior must know ({@link
 * org.heed.escalation.HandoverBrief}). Pure: facts in, decisions out, no effects.
 */
package org.heed.escalation;
