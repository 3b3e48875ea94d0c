package cn.onething.orchestrator.follower;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each shard's journal has been followed. */
final class FollowerMarks {
    private final JdbcClient jdbc;

    FollowerMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new shard is followed from its beginning. */
    void ensure() {
        jdbc.sql("insert into follower_mark (shard) select shard from journal_shard on conflict do nothing")
                .update();
    }

    /** The shards with rows that nobody has followed yet. */
    List<Integer> behind() {
        return jdbc.sql("""
                        select m.shard from follower_mark m join journal_shard s on s.shard = m.shard
                         where s.position > m.position order by m.shard
                        """).query(Integer.class).list();
    }

    /** Locks a shard's mark for the length of the transaction; empty while another instance has it. */
    OptionalLong lock(int shard) {
        return jdbc.sql("select position from follower_mark where shard = ? for update skip locked")
                .param(shard)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void move(int shard, long position) {
        jdbc.sql("update follower_mark set position = ? where shard = ?")
                .params(position, shard)
                .update();
    }
}
