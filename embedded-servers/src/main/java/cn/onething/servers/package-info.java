/** Kafka and PostgreSQL as child processes: for local runs, and for tests on a machine without a Docker engine. */
@NullMarked
package cn.onething.servers;

import org.jspecify.annotations.NullMarked;
