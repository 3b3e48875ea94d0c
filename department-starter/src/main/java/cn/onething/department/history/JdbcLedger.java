package cn.onething.department.history;

import cn.onething.department.JdbcRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger in PostgreSQL: a table with a row per company, and one of its entries. However large a batch is, it costs one
 * statement to lock, one to write and one for the entries. A department derives its own from it and says what its table
 * looks like; as a bean the ledger is known to verification as well.
 */
public class JdbcLedger<T> extends JdbcRegister implements Ledger<T> {
    private final LedgerTable<T> table;
    private final JdbcHistory history;
    private final String lock;
    private final String find;
    private final String update;
    private final String insert;

    public JdbcLedger(JdbcTemplate jdbc, LedgerTable<T> table) {
        super(jdbc, table.history());
        this.table = table;
        this.history = new JdbcHistory(sql, table.history());
        this.find = "select * from " + table.name() + " where " + table.key() + " = ?";
        this.lock = "select * from " + table.name() + " where " + table.key() + " = any(?) order by " + table.key()
                + " for update";
        this.update = "update " + table.name() + " t set " + table.assignments() + " from " + table.unnested()
                + " where t." + table.key() + " = n." + table.key();
        this.insert = "insert into " + table.name() + " as t (" + table.names() + ") select " + table.values()
                + " from " + table.unnested() + " order by n." + table.key() + " on conflict (" + table.key() + ") do ";
    }

    /** In the order of the keys, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, T> lock(Collection<String> keys) {
        return sql.query(lock, table.row(), (Object) keys.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(table::keyOf, Function.identity()));
    }

    @Override
    public void write(Collection<T> changed, List<Entry> entries) {
        int updated = changed.isEmpty() ? 0 : sql.update(update, table.parameters(changed));
        if (updated != changed.size()) {
            throw new IllegalStateException(
                    "updated " + updated + " of " + changed.size() + " rows of " + table.name());
        }
        history.add(entries);
    }

    /**
     * Takes records over from elsewhere, with their first entries. Those whose key is here already are passed over;
     * whatever else the table holds unique is an error when it comes twice.
     *
     * @return those that were taken
     */
    public List<T> add(List<T> records, Instant at) {
        if (records.isEmpty()) {
            return List.of();
        }
        Set<String> added = Set.copyOf(sql.query(
                insert + "nothing returning " + table.key(),
                (row, _) -> row.getString(table.key()),
                table.parameters(records)));
        List<T> taken = records.stream()
                .filter(record -> added.contains(table.keyOf(record)))
                .toList();
        history.add(taken.stream()
                .map(record -> Entry.initial(table.keyOf(record), record, at))
                .toList());
        return taken;
    }

    /**
     * For registers that new records come into: inserts records, and replaces those that are here already as far as the
     * condition holds for the row t.
     *
     * @param condition SQL, a constant of the department
     * @return how many were written
     */
    protected final int put(Collection<T> records, String condition) {
        return records.isEmpty()
                ? 0
                : sql.update(
                        insert + "update set " + table.replacements() + " where " + condition,
                        table.parameters(records));
    }

    @Override
    public History historyOf(String key) {
        return history.of(key);
    }

    /** Whole histories, of every company that one of the entries is about. Entries that are not here are passed over. */
    public List<History> historiesWith(Collection<String> entries) {
        return history.with(entries);
    }

    @Override
    public Optional<String> companyOf(String entry) {
        return history.companyOf(entry);
    }

    @Override
    public Optional<T> find(String key) {
        return sql.query(find, table.row(), key).stream().findFirst();
    }
}
