package cn.onething.journal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onething.events.ItemCommand;
import cn.onething.events.MessageJson;
import cn.onething.events.UnreadableMessage;
import cn.onething.journal.testkit.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageReaderTests {
    private static final String CASE = "YJS1";
    private static final String APPLY = "cn.onething.item.apply.v1";
    private final MessageReader<ItemCommand> reader = new MessageReader<>(ItemCommand.class, 10_000);

    private static byte[] payload() {
        return MessageJson.write(Wire.command(CASE, "noted"));
    }

    private static ConsumerRecord<byte[], byte[]> record(
            @Nullable String key, byte @Nullable [] value, @Nullable String type, @Nullable String id) {
        var record = new ConsumerRecord<>("commands", 3, 7L, key == null ? null : Wire.bytes(key), value);
        Wire.put(record.headers(), "ce_type", type);
        Wire.put(record.headers(), "ce_id", id);
        return record;
    }

    private void refuses(ConsumerRecord<byte[], byte[]> record, String code, String detail) {
        assertThatExceptionOfType(UnreadableMessage.class)
                .isThrownBy(() -> reader.read(record))
                .withMessageContaining(detail)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void readsAMessageOfItsFamily() {
        Incoming<ItemCommand> incoming = reader.read(record(CASE, payload(), APPLY, "id-1"));
        assertThat(incoming.message()).isEqualTo(Wire.command(CASE, "noted"));
        assertThat(incoming.caseNumber()).isEqualTo(CASE);
        assertThat(incoming.id()).isEqualTo("id-1");
        assertThat(incoming.topic()).isEqualTo("commands");
    }

    @Test
    void saysWhatIsWrongWithTheEnvelope() {
        refuses(record(CASE, null, APPLY, "id"), "not-json", "no value");
        refuses(record(null, payload(), APPLY, "id"), "missing-field", "no key");
        refuses(record(CASE, payload(), APPLY, null), "missing-field", "ce_id");
        refuses(record(CASE, payload(), APPLY, " "), "missing-field", "ce_id");
        refuses(record("YJS2", payload(), APPLY, "id"), "wrong-field", "key");
        refuses(record(CASE, new byte[10_001], APPLY, "id"), "too-large", "10001 bytes");
    }

    @Test
    void tellsAnUnknownVersionFromAnUnknownType() {
        refuses(record(CASE, payload(), "cn.onething.item.apply.v9", "id"), "unknown-version", "version");
        refuses(record(CASE, payload(), "cn.onething.item.burn.v1", "id"), "unknown-type", "ce_type");
        refuses(record(CASE, payload(), null, "id"), "unknown-type", "ce_type");
    }

    @Test
    void aMessageOfAnotherFamilyIsOfAnUnknownType() {
        refuses(record(CASE, payload(), "cn.onething.item.granted.v1", "id"), "unknown-type", "this topic");
    }

    @Test
    void saysWhatIsWrongWithThePayload() {
        refuses(record(CASE, Wire.bytes("{\"item\":"), APPLY, "id"), "not-json", "line 1");
        refuses(record(CASE, Wire.bytes("{}"), APPLY, "id"), "missing-field", "/item");
        refuses(record(CASE, Wire.bytes("[".repeat(5_000)), APPLY, "id"), "not-json", "");
    }
}
