/** Specifications of the decisions around an escalation. */
package org.heed.escalation;
