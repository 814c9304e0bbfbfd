/**
 * What a message says, before anybody judges it: the zones of its text, its sentences and words
 * with their offsets in the original, and what the phrase rules of its language find in them.
 */
package org.heed.language;
