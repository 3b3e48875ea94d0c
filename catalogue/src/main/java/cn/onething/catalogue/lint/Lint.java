package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.reading.Definition;
import cn.onething.catalogue.reading.Library;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import java.util.List;

/** One definition under the linter: what it is checked against, and where its findings go. */
record Lint(Definition definition, Library library, List<Finding> findings) {

    Bundle bundle() {
        return definition.bundle();
    }

    List<Item> items() {
        return bundle().items();
    }

    /** @param path dotted, into the definition: {@code items.seal-change.by.promised} */
    void error(String path, String code, String zh, String en) {
        findings.add(Finding.error(at(path), code, zh, en));
    }

    void warning(String path, String code, String zh, String en) {
        findings.add(Finding.warning(at(path), code, zh, en));
    }

    void notice(String path, String code, String zh, String en) {
        findings.add(Finding.notice(at(path), code, zh, en));
    }

    private Origin at(String path) {
        return definition.tree().originOf(path);
    }
}
