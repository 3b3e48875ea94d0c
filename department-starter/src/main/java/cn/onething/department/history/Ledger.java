package cn.onething.department.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: a register with one record per company and a history.
 *
 * @param <T> the record, in fields that can be written as JSON
 */
public interface Ledger<T> {

    /** The records of these companies as far as there are any. Nobody else changes them until the transaction ends. */
    Map<String, T> lock(Collection<String> creditCodes);

    /**
     * Stores records as they are now, with the entries that made them so, in their order.
     *
     * @throws RuntimeException when an entry of the same name is there already
     */
    void write(Collection<T> changed, List<Entry> entries);

    History historyOf(String creditCode);

    /** The company whose history has the entry. */
    Optional<String> companyOf(String entry);

    /** The record without locking it. */
    Optional<T> find(String creditCode);
}
