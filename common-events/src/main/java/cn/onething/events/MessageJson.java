package cn.onething.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of the messages. Unknown fields are passed over, because a change only adds; a missing required field is an
 * error that names it.
 */
public final class MessageJson {
    // buffers by thread: the usual pool is a queue that all threads share, 2 % of the orchestrator's CPU under load
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .addModule(Times.module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(incl -> incl.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private MessageJson() {}

    /** The mapper itself, for payloads that live beside the messages (journal rows, stored states). */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /** @throws UnreadableMessage when the bytes are not JSON, or not such a message; says where, never repeats content */
    public static <T> T read(byte[] json, Class<T> type) {
        return checked(() -> MAPPER.readValue(json, type));
    }

    /**
     * Reads a form into a record, with the same rules as a message.
     *
     * @throws UnreadableMessage when a field is missing or of another type
     */
    public static <T> T read(ObjectNode form, Class<T> type) {
        return checked(() -> MAPPER.treeToValue(form, type));
    }

    private static <T> T checked(Supplier<@Nullable T> reading) {
        T value;
        try {
            value = reading.get();
        } catch (DatabindException e) {
            throw e.getPath().isEmpty()
                    ? new UnreadableMessage("not-json", "the payload is not one JSON object")
                    : new UnreadableMessage("wrong-field", pointerOf(e) + " is missing or of another type");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new UnreadableMessage(
                    "not-json",
                    at == null
                            ? "the payload is not JSON"
                            : "not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        if (value == null) {
            throw new UnreadableMessage("not-json", "the payload is JSON null");
        }
        RequiredFields.check(value);
        return value;
    }

    /** Where in the message; Jackson's own text would repeat the value, which may be personal. */
    private static String pointerOf(DatabindException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
