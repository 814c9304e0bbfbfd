/** The doors of the jar that ships: panel, search, workflow. */
package org.heed.doors;
