/**
 * The ceiling: a bare program that moves the records and rows of the {@code five} bundle through the same Kafka and
 * PostgreSQL without any orchestration. Nothing here knows the suite; it is what the suite is compared with.
 */
@NullMarked
package cn.onething.benchmarks.ceiling;

import org.jspecify.annotations.NullMarked;
