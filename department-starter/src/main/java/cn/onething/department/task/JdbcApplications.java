package cn.onething.department.task;

import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.journal.sql.BatchSql;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications in PostgreSQL. They are the department's own file; the journal beside them names no person. */
public final class JdbcApplications implements Applications {
    private final JdbcTemplate jdbc;
    private final BatchSql sql;

    public JdbcApplications(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public void keep(Collection<ItemCommand.Apply> received) {
        sql.update(
                """
                insert into application (case_number, item, attempt, content)
                select c, i, a, t from unnest(?, ?, ?, ?) as n (c, i, a, t)
                """,
                received.stream().map(each -> each.item().caseNumber()).toArray(String[]::new),
                received.stream().map(each -> each.item().item()).toArray(String[]::new),
                received.stream().mapToInt(each -> each.item().attempt()).toArray(),
                received.stream().map(MessageJson.mapper()::writeValueAsString).toArray(String[]::new));
    }

    @Override
    public void correct(ItemCommand.Correct correction) {
        ItemCommand.Apply before = find(correction.item()).orElseThrow();
        ItemCommand.Apply after = before.corrected(correction);
        jdbc.update(
                "update application set content = ? where case_number = ? and item = ? and attempt = ?",
                MessageJson.mapper().writeValueAsString(after),
                after.item().caseNumber(),
                after.item().item(),
                after.item().attempt());
    }

    @Override
    public Optional<ItemCommand.Apply> find(ItemRef item) {
        return jdbc
                .queryForList(
                        "select content from application where case_number = ? and item = ? and attempt = ?",
                        String.class,
                        item.caseNumber(),
                        item.item(),
                        item.attempt())
                .stream()
                .map(text -> MessageJson.read(text.getBytes(StandardCharsets.UTF_8), ItemCommand.Apply.class))
                .findFirst();
    }
}
