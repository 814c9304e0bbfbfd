/**
 * Makes the word table: texts, fit, file, and how good it is. The teacher is in src/lab/teacher
 * (profile "table").
 */
package org.heed.lab.table;
