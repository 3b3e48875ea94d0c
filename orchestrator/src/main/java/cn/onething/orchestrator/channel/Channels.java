package cn.onething.orchestrator.channel;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseHistory;
import cn.onething.orchestrator.casefile.Channel;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored hand-overs between channels. */
@Component
final class Channels {
    private final JdbcClient jdbc;
    private final CaseHistory history;

    Channels(JdbcClient jdbc, CaseHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Where a case was filed: its first decision says so. */
    Channel filedOn(String caseNumber) {
        return history.steps(new CaseNumber(caseNumber)).getFirst().decision().events().stream()
                .filter(CaseEvent.Submitted.class::isInstance)
                .map(event -> ((CaseEvent.Submitted) event).channel())
                .map(channel -> Channel.valueOf(channel.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** In order. */
    List<ChannelHistory.Step> handOvers(String caseNumber) {
        return jdbc.sql("select channel, at, done_by from case_channel where case_number = ? order by id")
                .param(caseNumber)
                .query((row, _) -> new ChannelHistory.Step(
                        Channel.valueOf(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .list();
    }

    /** @param why enciphered */
    void add(String caseNumber, Channel channel, String by, byte[] why, Instant at) {
        jdbc.sql("insert into case_channel (case_number, channel, done_by, why, at) values (?, ?, ?, ?, ?)")
                .params(caseNumber, channel.name(), by, why, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The reasons of the hand-overs in order, still enciphered. */
    List<byte[]> reasons(String caseNumber) {
        return jdbc.sql("select why from case_channel where case_number = ? order by id")
                .param(caseNumber)
                .query((row, _) -> row.getBytes(1))
                .list();
    }
}
