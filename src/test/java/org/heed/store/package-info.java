/** The repositories, on every database that the build can start. */
package org.heed.store;
