package cn.onething.department;

import java.util.List;

/** A register of the department, as verification sees it. Every register that item handlers write has one. */
public interface Register {

    /** For people, in problems. */
    String name();

    /**
     * The names of all entries that cases of the shard made, each once. Entries that came with the demo data or before
     * the suite are not among them.
     */
    List<String> entriesOf(int shard);
}
