/** JMH benchmarks. {@code mvn -Pbench -Dbench=NAME} runs those whose name matches. */
package org.heed.bench;
