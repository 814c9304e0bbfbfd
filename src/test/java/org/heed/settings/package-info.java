/** What an admin may write, and what follows from it. */
package org.heed.settings;
