/** What the tests of the development host share. */
package org.heed.devhost;
