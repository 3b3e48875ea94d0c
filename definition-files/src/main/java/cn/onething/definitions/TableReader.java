package cn.onething.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table key by key. What is missing or of the wrong kind becomes a finding and a harmless value, so that one
 * pass reports everything; {@link #done()} reports the keys that nobody asked for.
 */
public final class TableReader {
    private final Tree.Table table;
    private final List<Finding> findings;
    private final Set<String> asked = new HashSet<>();

    public TableReader(Tree.Table table, List<Finding> findings) {
        this.table = table;
        this.findings = findings;
    }

    /** A table in which nothing is written. */
    public static TableReader empty(Origin origin) {
        return new TableReader(new Tree.Table(origin, Map.of()), new ArrayList<>());
    }

    public Origin origin() {
        return table.origin();
    }

    /** Where the key is written, or the table when it is not. */
    public Origin origin(String key) {
        Tree tree = table.entries().get(key);
        return tree == null ? table.origin() : tree.origin();
    }

    public boolean has(String key) {
        return table.entries().containsKey(key);
    }

    /** The keys in the order written; asking for them does not count as reading them. */
    public List<String> keys() {
        return List.copyOf(table.entries().keySet());
    }

    public String text(String key) {
        return find(key) == null ? missing(key, "") : optionalText(key).orElse("");
    }

    public Optional<String> optionalText(String key) {
        Tree tree = find(key);
        if (tree == null) {
            return Optional.empty();
        }
        if (tree instanceof Tree.Leaf leaf && !leaf.text().isBlank() && leaf.type() != Tree.Leaf.Type.NOTHING) {
            return Optional.of(leaf.text().strip());
        }
        wrong(tree, key, "应为文字", "must be a word or a sentence");
        return Optional.empty();
    }

    /** A whole number from 0. */
    public int number(String key) {
        Tree tree = find(key);
        if (tree == null) {
            return missing(key, 0);
        }
        if (tree instanceof Tree.Leaf leaf && leaf.text().matches("\\d{1,9}")) {
            return Integer.parseInt(leaf.text());
        }
        wrong(tree, key, "应为非负整数", "must be a whole number from 0");
        return 0;
    }

    public boolean flag(String key) {
        Tree tree = find(key);
        if (tree == null) {
            return false;
        }
        if (tree instanceof Tree.Leaf leaf && leaf.type() == Tree.Leaf.Type.BOOLEAN) {
            return Boolean.parseBoolean(leaf.text());
        }
        wrong(tree, key, "应为 true 或 false", "must be true or false");
        return false;
    }

    /** One of the given words; {@code fallback} when the key is absent, null = it must be there. */
    public <T> T oneOf(String key, Map<String, T> words, @Nullable T fallback) {
        Tree tree = find(key);
        T first = words.values().iterator().next();
        if (tree == null) {
            return fallback == null ? missing(key, first) : fallback;
        }
        T meaning = tree instanceof Tree.Leaf leaf ? words.get(leaf.text()) : null;
        if (meaning == null) {
            wrong(tree, key, "应为 " + words.keySet() + " 之一", "must be one of " + words.keySet());
            return first;
        }
        return meaning;
    }

    /** A text in a small language of its own; the finding says what it should look like. */
    public <T> Optional<T> parsed(String key, Function<String, Optional<T>> parser, String looksLike) {
        Tree tree = find(key);
        return tree == null ? Optional.empty() : parse(tree, key, parser, looksLike);
    }

    /** A list, each element in a small language of its own; empty when the key is absent. */
    public <T> List<T> parsedList(String key, Function<String, Optional<T>> parser, String looksLike) {
        List<T> values = new ArrayList<>();
        switch (find(key)) {
            case null -> {}
            case Tree.Rows rows ->
                rows.rows().forEach(row -> parse(row, key, parser, looksLike).ifPresent(values::add));
            case Tree other -> wrong(other, key, "应为列表 [ … ]", "must be a list [ … ]");
        }
        return values;
    }

    public List<String> words(String key) {
        return parsedList(key, Optional::of, "");
    }

    /** The table under a key; an empty one, with a finding, when there is none. */
    public TableReader table(String key) {
        return table(key, "键: 值", "a table of keys");
    }

    /** The same, of keys that the finding can name. */
    public TableReader table(String key, String looksLike) {
        return table(key, looksLike, looksLike);
    }

    private TableReader table(String key, String zh, String en) {
        Tree tree = find(key);
        if (tree instanceof Tree.Table found) {
            return new TableReader(found, findings);
        }
        if (tree == null) {
            missing(key, "");
        } else {
            wrong(tree, key, "应为“" + zh + "”表", "must be " + en);
        }
        // The missing parts of a missing table are not worth a finding each.
        return empty(origin(key));
    }

    /** The tables under a key, by name, in the order written; empty when the key is absent. */
    public Map<String, TableReader> tables(String key) {
        if (!has(key)) {
            asked.add(key);
            return Map.of();
        }
        TableReader outer = table(key);
        Map<String, TableReader> inner = new LinkedHashMap<>();
        outer.keys().forEach(name -> inner.put(name, outer.table(name)));
        return inner;
    }

    public void report(Finding finding) {
        findings.add(finding);
    }

    public void done() {
        table.entries().forEach((key, tree) -> {
            if (!asked.contains(key)) {
                findings.add(Finding.error(
                        tree.origin(), "unknown-key", "不认识的键“" + key + "”", "unknown key \"" + key + "\""));
            }
        });
    }

    private <T> Optional<T> parse(Tree tree, String key, Function<String, Optional<T>> parser, String looksLike) {
        Optional<T> value = tree instanceof Tree.Leaf leaf && !leaf.text().isBlank()
                ? parser.apply(leaf.text().strip())
                : Optional.empty();
        if (value.isEmpty()) {
            wrong(tree, key, "写法应如 " + looksLike, "must be written like " + looksLike);
        }
        return value;
    }

    private @Nullable Tree find(String key) {
        asked.add(key);
        return table.entries().get(key);
    }

    private <T> T missing(String key, T harmless) {
        findings.add(Finding.error(origin(), "missing-key", "缺少“" + key + "”", "\"" + key + "\" is missing"));
        return harmless;
    }

    private void wrong(Tree at, String key, String zh, String en) {
        findings.add(Finding.error(at.origin(), "wrong-value", "“" + key + "”" + zh, "\"" + key + "\" " + en));
    }
}
