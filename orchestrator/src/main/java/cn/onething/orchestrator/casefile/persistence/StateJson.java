package cn.onething.orchestrator.casefile.persistence;

import cn.onething.events.MessageJson;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of {@code case_state.state}: the components of the records in their order, without names. It is written
 * for every case and held in memory, so it is short; the journal beside it, which is
 * kept for good, is written out. New components are added at the end.
 */
public final class StateJson {
    /** What a state holds, for SQL to look for, while a result of the case is on its way to the applicant. */
    public static final String ON_ITS_WAY = "\"handedOverAt\":null";

    private static final JsonMapper POSITIONAL = MessageJson.mapper()
            .rebuild()
            .addMixIn(CaseFile.class, InOrder.class)
            .addMixIn(CaseItem.class, InOrder.class)
            .changeDefaultPropertyInclusion(incl -> incl.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private StateJson() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface InOrder {}

    static String write(CaseFile file) {
        return POSITIONAL.writeValueAsString(file);
    }

    /** Reads also the written-out form of version 0.1. */
    public static CaseFile read(String state) {
        return state.startsWith("{")
                ? MessageJson.read(state.getBytes(StandardCharsets.UTF_8), CaseFile.class)
                : POSITIONAL.readValue(state, CaseFile.class);
    }
}
