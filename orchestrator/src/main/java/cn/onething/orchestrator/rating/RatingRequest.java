package cn.onething.orchestrator.rating;

import cn.onething.orchestrator.request.JsonRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a rating. */
record RatingRequest(
        @Schema(
                description = "评价环节：受理后或办结后 / after acceptance, or at the end",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Stage stage,

        @Schema(
                description = "1 非常不满意 … 5 非常满意 / 1 very dissatisfied … 5 very satisfied",
                minimum = "1",
                maximum = "5",
                requiredMode = Schema.RequiredMode.REQUIRED)
        int stars,

        @Schema(description = "事项；不填则评价整个办件 / an item; without it, the case as a whole") @Nullable String item,

        @Schema(description = "评价内容，不超过 500 字，加密保存 / at most 500 characters, kept enciphered") @Nullable String words,

        @Schema(description = "分项评价，每项 1 至 5 / sub-items, 1 to 5 each")
        Map<Aspect, Integer> aspects) {
    static final int LONGEST_WORDS = 500;
    private static final int LONGEST_ITEM = 100;
    private static final int FEWEST_STARS = 1;
    private static final int MOST_STARS = 5;

    /** @throws cn.onething.orchestrator.problems.Refused naming every field that is wrong */
    static RatingRequest read(HttpServletRequest request) throws IOException {
        JsonRequest body = JsonRequest.read(request, RatingRequest.class);
        Optional<Stage> stage = body.oneOf("stage", Stage.class);
        int stars = body.number("stars", FEWEST_STARS, MOST_STARS);
        Optional<String> item = body.optionalText("item", LONGEST_ITEM);
        Optional<String> words = body.optionalText("words", LONGEST_WORDS);
        Map<Aspect, Integer> aspects = new EnumMap<>(Aspect.class);
        body.optionalObject("aspects").ifPresent(given -> aspects(given, body, aspects));
        body.check();
        return new RatingRequest(stage.orElseThrow(), stars, item.orElse(null), words.orElse(null), aspects);
    }

    private static void aspects(ObjectNode given, JsonRequest body, Map<Aspect, Integer> aspects) {
        int known = 0;
        for (Aspect aspect : Aspect.values()) {
            String name = JsonRequest.wireName(aspect);
            JsonNode value = given.get(name);
            if (value != null) {
                known++;
                aspects.put(aspect, body.number(value, "/aspects/" + name, FEWEST_STARS, MOST_STARS));
            }
        }
        if (known < given.size()) {
            body.fault(
                    "/aspects",
                    "unknown-field",
                    "分项应为 efficiency、level、attitude、guide、convenience、platform",
                    "the sub-items are efficiency, level, attitude, guide, convenience, platform");
        }
    }
}
