package cn.onething.orchestrator.certificate;

import cn.onething.events.CertificateNumber;
import cn.onething.journal.sql.BatchSql;
import cn.onething.orchestrator.follower.DecisionFollower;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where each certificate comes from, kept up behind the journal. The first to use an identifier keeps it. */
@Component
final class Issues implements DecisionFollower {
    private final BatchSql sql;

    Issues(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public void follow(List<Followed> decisions) {
        List<Issue> issued = decisions.stream()
                .filter(each -> each.mentions("certificate"))
                .flatMap(each -> Issue.in(each.row().caseNumber(), each.row().at(), each.decision()).stream())
                .toList();
        if (!issued.isEmpty()) {
            add(issued);
        }
    }

    private void add(List<Issue> issued) {
        sql.update(
                """
                insert into certificate (identifier, case_number, item, issued_at, valid_until)
                select * from unnest(?, ?, ?, ?, ?) on conflict (identifier) do nothing
                """,
                issued.stream().map(Issue::identifier).toArray(String[]::new),
                issued.stream().map(Issue::caseNumber).toArray(String[]::new),
                issued.stream().map(Issue::item).toArray(String[]::new),
                issued.stream().map(Issue::issuedAt).toArray(Instant[]::new),
                issued.stream().map(Issue::validUntil).toArray(Instant[]::new));
    }

    Optional<Issue> find(CertificateNumber identifier) {
        return sql
                .query(
                        "select * from certificate where identifier = ?",
                        (row, _) -> {
                            OffsetDateTime end = row.getObject("valid_until", OffsetDateTime.class);
                            return new Issue(
                                    row.getString("identifier"),
                                    row.getString("case_number"),
                                    row.getString("item"),
                                    row.getObject("issued_at", OffsetDateTime.class)
                                            .toInstant(),
                                    end == null ? null : end.toInstant());
                        },
                        identifier.value())
                .stream()
                .findFirst();
    }
}
