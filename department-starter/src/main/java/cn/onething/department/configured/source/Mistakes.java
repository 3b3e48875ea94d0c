package cn.onething.department.configured.source;

import java.util.ArrayList;
import java.util.List;

/** Gathers the mistakes of one file, so that one pass reports them all. */
final class Mistakes {
    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String code, String zh, String en) {
        found.add(new Mistake(file, line, code, zh, en));
    }

    List<Mistake> found() {
        return found;
    }
}
