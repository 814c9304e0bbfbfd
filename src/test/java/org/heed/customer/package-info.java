/** Specifications of what a customer went through. */
package org.heed.customer;
