/** What follows from the journal, out to Kafka and in order. */
@NullMarked
package cn.onething.journal.relay;

import org.jspecify.annotations.NullMarked;
