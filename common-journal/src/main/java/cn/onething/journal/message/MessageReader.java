package cn.onething.journal.message;

import cn.onething.events.CaseChanged;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.RegisterChange;
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
    public Incoming<M> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new UnreadableMessage("not-json", "the record has no value");
        }
        if (record.value().length > maxBytes) {
            throw new UnreadableMessage(
                    "too-large", "the payload has " + record.value().length + " bytes, at most " + maxBytes);
        }
        String type = CloudEvents.header(record, "ce_type");
        M message = MessageJson.read(record.value(), typeOf(type == null ? "" : type));
        String id = CloudEvents.header(record, "ce_id");
        if (id == null || id.isBlank()) {
            throw new UnreadableMessage("missing-field", "the header ce_id is missing");
        }
        return new Incoming<>(message, record.topic(), id, keyOf(record, message));
    }

    /** The key decides about the shard, so it must be that of the case which the message is about. */
    private static String keyOf(ConsumerRecord<byte[], byte[]> record, Object message) {
        if (record.key() == null) {
            throw new UnreadableMessage("missing-field", "the record has no key");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        String about = switch (message) {
            case ItemCommand command -> command.item().caseNumber();
            case ItemEvent event -> event.item().caseNumber();
            case CaseChanged changed -> changed.caseNumber();
            case RegisterChange change -> change.caseNumber();
            default -> key;
        };
        if (!about.equals(key)) {
            throw new UnreadableMessage(
                    "wrong-field", "the key is not the number of the case that the message is about");
        }
        return key;
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
