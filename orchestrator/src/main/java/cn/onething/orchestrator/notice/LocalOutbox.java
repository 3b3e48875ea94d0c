package cn.onething.orchestrator.notice;

import cn.onething.journal.BatchSql;
import java.util.List;

/** Sends nothing anywhere: notices land in a table, to be read at {@code /notices}. For installations without a way out. */
final class LocalOutbox implements NoticeSender {
    private final BatchSql sql;

    LocalOutbox(BatchSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Notice> send(List<Notice> notices) {
        int[] shards = notices.stream().mapToInt(Notice::shard).toArray();
        long[] positions = notices.stream().mapToLong(Notice::position).toArray();
        String[] kinds = notices.stream().map(notice -> notice.kind().name()).toArray(String[]::new);
        sql.update("""
                insert into notice_outbox (shard, position, kind)
                select s, p, k from unnest(?, ?, ?) with ordinality as n (s, p, k, i) order by i
                on conflict (shard, position, kind) do nothing
                """, shards, positions, kinds);
        return List.of();
    }
}
