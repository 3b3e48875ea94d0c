package cn.onething.orchestrator.problems;

import cn.onething.events.MessageJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the HTTP API: read as strictly as messages are, written with every field, absent ones as null. */
public final class ApiJson {
    private static final JsonMapper MAPPER = MessageJson.mapper()
            .rebuild()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
            .build();

    private ApiJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
