package cn.onething.events;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of the messages. Unknown fields are passed over, because a change only adds; a missing required field is an
 * error that names it.
 */
public final class MessageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(
                    incl -> incl.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private MessageJson() {}

    /** The mapper itself, for payloads that live beside the messages (journal rows, stored states). */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /**
     * @throws UnreadableMessage when the bytes are not JSON, or not such a message; says where, never repeats content
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T message = MAPPER.readValue(json, type);
            if (message == null) {
                throw new UnreadableMessage("not-json", "the payload is JSON null");
            }
            RequiredFields.check(message);
            return message;
        } catch (JacksonException e) {
            e.clearLocation();
            throw new UnreadableMessage("not-json", e.getOriginalMessage());
        }
    }

    /**
     * Reads a form into a record, with the same rules as a message.
     *
     * @throws UnreadableMessage when a field is missing or of another type
     */
    public static <T> T read(ObjectNode form, Class<T> type) {
        try {
            T value = MAPPER.treeToValue(form, type);
            RequiredFields.check(value);
            return value;
        } catch (JacksonException e) {
            e.clearLocation();
            throw new UnreadableMessage("not-json", e.getOriginalMessage());
        }
    }
}
