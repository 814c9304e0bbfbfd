/**
 * What Heed keeps: the Active Objects entities and the repositories over them. Moments are stored
 * as milliseconds since 1970, which every database compares alike. Changes that two nodes may try
 * at once are decided by the count of a delete, or by a unique column, never by a look before a
 * leap.
 */
package org.heed.store;
