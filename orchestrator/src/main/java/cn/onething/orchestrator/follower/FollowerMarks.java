package cn.onething.orchestrator.follower;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each shard's journal has been followed. */
final class FollowerMarks {
    private final JdbcClient jdbc;
    private final String table;

    /** @param table with a shard and a position in each row */
    FollowerMarks(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A new shard is followed from its beginning. */
    void ensure() {
        jdbc.sql("insert into %s (shard) select shard from journal_shard on conflict do nothing".formatted(table))
                .update();
    }

    /** The shards with rows that nobody has followed yet. */
    List<Integer> behind() {
        return jdbc.sql("""
                        select m.shard from %s m join journal_shard s on s.shard = m.shard
                         where s.position > m.position order by m.shard
                        """.formatted(table)).query(Integer.class).list();
    }

    /** Locks a shard's mark for the length of the transaction; empty while another instance has it. */
    OptionalLong lock(int shard) {
        return jdbc.sql("select position from %s where shard = ? for update skip locked".formatted(table))
                .param(shard)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void move(int shard, long position) {
        jdbc.sql("update %s set position = ? where shard = ?".formatted(table))
                .params(position, shard)
                .update();
    }
}
