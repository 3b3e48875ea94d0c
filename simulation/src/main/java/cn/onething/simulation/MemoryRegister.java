package cn.onething.simulation;

import cn.onething.department.Register;
import java.util.ArrayList;
import java.util.List;

/** A register that only knows the names of its entries, in order; the same name twice is noticed, not refused. */
final class MemoryRegister implements Register {
    private final List<String> entries = new ArrayList<>();

    void add(String entry) {
        entries.add(entry);
    }

    void remove(String entry) {
        entries.remove(entry);
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public List<String> entriesOf(int shard) {
        return entries;
    }
}
