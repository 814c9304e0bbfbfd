/** Tests that keep the house itself: who may import whom, and what the jar that ships may hold. */
package org.heed.house;
