package cn.onething.journal;

import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.UnreadableMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records into messages of one family, or says why it cannot. */
public final class MessageReader<M> {
    private final Class<M> family;
    private final int maxBytes;

    /** @param family the sealed interface that the topic carries */
    public MessageReader(Class<M> family, int maxBytes) {
        this.family = family;
        this.maxBytes = maxBytes;
    }

    /** @throws UnreadableMessage with the reason that the dead letter will carry */
    Incoming<M> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || record.key() == null) {
            throw new UnreadableMessage("not-json", "the record has no " + (record.key() == null ? "key" : "value"));
        }
        if (record.value().length > maxBytes) {
            throw new UnreadableMessage(
                    "too-large", "the payload has " + record.value().length + " bytes, at most " + maxBytes);
        }
        String type = CloudEvents.header(record, "ce_type");
        M message = MessageJson.read(record.value(), typeOf(type == null ? "" : type));
        String id = CloudEvents.header(record, "ce_id");
        if (id == null) {
            throw new UnreadableMessage("missing-field", "the header ce_id is missing");
        }
        return new Incoming<>(message, record.topic(), id, new String(record.key(), StandardCharsets.UTF_8));
    }

    private Class<? extends M> typeOf(String type) {
        Optional<Class<?>> known = MessageTypes.classOf(type);
        if (known.isPresent() && family.isAssignableFrom(known.get())) {
            return known.get().asSubclass(family);
        }
        throw known.isEmpty() && MessageTypes.knowsAnyVersionOf(type)
                ? new UnreadableMessage("unknown-version", "this service does not know this version of the type")
                : new UnreadableMessage("unknown-type", "the header ce_type is missing or names no type of this topic");
    }
}
