package cn.onething.journal.message;

/**
 * A message taken in from Kafka.
 *
 * @param topic where it came from
 * @param id the sender's {@code ce_id}
 * @param caseNumber the record's key
 */
public record Incoming<M>(M message, String topic, String id, String caseNumber) {}
