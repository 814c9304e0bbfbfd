/**
 * What an admin can set, for all of Jira and per project. A {@link org.heed.settings.Setting} knows
 * its default and what may be written into it; {@link org.heed.settings.Choices} are what an admin
 * wrote; {@link org.heed.settings.HeedSettings} is what follows from it.
 */
package org.heed.settings;
