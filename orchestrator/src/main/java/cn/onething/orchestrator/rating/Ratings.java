package cn.onething.orchestrator.rating;

import cn.onething.orchestrator.problems.ApiJson;
import cn.onething.orchestrator.request.JsonRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The stored ratings: one per case, item and stage. */
@Component
final class Ratings {
    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rating to be stored.
     *
     * @param item empty for the case as a whole
     * @param words enciphered
     */
    record NewRating(
            String caseNumber,
            String item,
            String department,
            Stage stage,
            int stars,
            Map<Aspect, Integer> aspects,
            byte @Nullable [] words,
            Instant at) {}

    /** @return its id; empty when that was rated before */
    OptionalLong add(NewRating rating) {
        Map<String, Integer> aspects = new HashMap<>();
        rating.aspects().forEach((aspect, stars) -> aspects.put(JsonRequest.wireName(aspect), stars));
        Optional<Long> id = jdbc.sql("""
                        insert into rating (case_number, item, department, stage, stars, aspects, words, at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (case_number, item, stage) do nothing returning id
                        """)
                .param(rating.caseNumber())
                .param(rating.item())
                .param(rating.department())
                .param(rating.stage().name())
                .param(rating.stars())
                .param(ApiJson.mapper().writeValueAsString(aspects))
                .param(rating.words())
                .param(rating.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        return id.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Those of the cases that were rated, at whatever stage. */
    Set<String> among(Collection<String> caseNumbers) {
        return Set.copyOf(jdbc.sql("select distinct case_number from rating where case_number = any(?)")
                .param(caseNumbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** @param followUps of the bad ones, by id */
    List<RatingView> of(String caseNumber, Map<Long, FollowUpView> followUps) {
        return jdbc.sql("select * from rating where case_number = ? order by id")
                .param(caseNumber)
                .query((row, _) -> view(row, followUps))
                .list();
    }

    private static RatingView view(ResultSet row, Map<Long, FollowUpView> followUps) throws SQLException {
        long id = row.getLong("id");
        String item = row.getString("item");
        return new RatingView(
                id,
                row.getString("case_number"),
                item.isEmpty() ? null : item,
                row.getString("department"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("stars"),
                aspects(row.getString("aspects")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                followUps.get(id));
    }

    private static Map<Aspect, Integer> aspects(String json) {
        JsonNode stored = ApiJson.mapper().readTree(json);
        Map<Aspect, Integer> aspects = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            JsonNode stars = stored.get(JsonRequest.wireName(aspect));
            if (stars != null) {
                aspects.put(aspect, stars.intValue());
            }
        }
        return aspects;
    }

    /** Over all ratings that count; those that were excluded on appeal do not. */
    RatingSummary summary(@Nullable String department) {
        return jdbc.sql("""
                        select count(*) as votes, coalesce(sum(stars), 0) as stars,
                               coalesce(sum(coalesce((aspects ->> 'attitude')::int, 0)
                                          + coalesce((aspects ->> 'level')::int, 0)), 0) as smiles,
                               count(aspects ->> 'attitude') + count(aspects ->> 'level') as smiling,
                               count(f.rating_id) as bad,
                               count(*) filter (where f.state <> 'OPEN') as called_back
                          from rating r left join rating_follow_up f on f.rating_id = r.id
                         where (cast(:department as text) is null or r.department = :department)
                           and f.state is distinct from 'EXCLUDED'
                        """)
                .param("department", department)
                .query((row, _) -> RatingSummary.of(
                        row.getLong("votes"),
                        row.getLong("stars"),
                        row.getLong("smiles"),
                        row.getLong("smiling"),
                        row.getLong("bad"),
                        row.getLong("called_back")))
                .single();
    }
}
