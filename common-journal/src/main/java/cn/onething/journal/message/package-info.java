/** What records look like on Kafka, and how they become messages. */
@NullMarked
package cn.onething.journal.message;

import org.jspecify.annotations.NullMarked;
