/** The journal: one writer per shard, a hash chain, batches in from Kafka, a relay out to it. */
@NullMarked
package cn.onething.journal;

import org.jspecify.annotations.NullMarked;
