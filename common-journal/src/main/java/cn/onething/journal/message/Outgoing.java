package cn.onething.journal.message;

import java.time.Instant;

/**
 * A message to be published.
 *
 * @param caseNumber the record's key
 * @param id the same at every sending of the same message
 * @param subject {@code case/item/attempt}, or the case number
 * @param sequence number of the message within its subject, from 1
 * @param causation id of the message or journal row that led to it
 */
public record Outgoing(
        String topic,
        String caseNumber,
        String id,
        String type,
        String subject,
        Instant time,
        int sequence,
        String causation,
        byte[] payload) {}
