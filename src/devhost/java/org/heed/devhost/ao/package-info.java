/** Active Objects for the app: the real library over the host's database. */
package org.heed.devhost.ao;
