/**
 * What a customer went through: one {@link org.heed.customer.Experience} for each of their issues,
 * together their {@link org.heed.customer.CustomerHistory}.
 */
package org.heed.customer;
