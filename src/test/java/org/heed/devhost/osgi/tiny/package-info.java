/** The classes of a tiny app that tests pack into a jar. */
package org.heed.devhost.osgi.tiny;
