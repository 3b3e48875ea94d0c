package cn.onething.journal.setup;

import cn.onething.journal.Chain;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the shards of a new database, and refuses another number for one that has data. */
final class Shards {
    private Shards() {}

    static void ensure(JdbcTemplate jdbc, int shards) {
        jdbc.update("""
                insert into journal_shard (shard, hash) select s, ? from generate_series(0, ? - 1) s
                 where not exists (select from journal_shard) on conflict do nothing
                """, Chain.START, shards);
        jdbc.update("insert into journal_mark (shard) select shard from journal_shard on conflict do nothing");
        Integer present = jdbc.queryForObject("select count(*) from journal_shard", Integer.class);
        if (present == null || present != shards) {
            throw new IllegalStateException(
                    "onething.journal.shards is " + shards + ", but this database was made with " + present
                            + ": the number of shards of an installation never changes");
        }
    }
}
