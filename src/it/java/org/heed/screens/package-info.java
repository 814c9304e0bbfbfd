/** The screens, tested in a real browser against the development host. */
package org.heed.screens;
