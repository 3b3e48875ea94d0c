package cn.onething.department.configured.source;

import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import java.util.ArrayList;
import java.util.List;

/** Gathers the mistakes of one file, so that one pass reports them all. */
final class Mistakes {
    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String code, String zh, String en) {
        found.add(Finding.error(new Origin(file, line), code, zh, en));
    }

    List<Finding> found() {
        return found;
    }
}
