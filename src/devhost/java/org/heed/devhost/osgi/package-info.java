/** The app's jar in a real OSGi framework with the real Spring extender, wired to host services. */
package org.heed.devhost.osgi;
