package cn.onething.department.configured.source;

import cn.onething.definitions.Origin;
import cn.onething.definitions.Tree;
import cn.onething.department.configured.definition.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table key by key. What is missing or of the wrong kind becomes a mistake and a harmless value, so that
 * reading goes on; {@link #done()} reports the keys that nobody asked for.
 */
final class Section {
    private final Tree.Table table;
    private final Mistakes mistakes;
    private final Set<String> asked = new HashSet<>();

    Section(Tree.Table table, Mistakes mistakes) {
        this.table = table;
        this.mistakes = mistakes;
    }

    int line() {
        return table.origin().line();
    }

    /** Where the key is written, or the table when it is not. */
    int line(String key) {
        Tree value = table.entries().get(key);
        return value == null ? table.origin().line() : value.origin().line();
    }

    Set<String> keys() {
        return table.entries().keySet();
    }

    boolean has(String key) {
        return table.entries().containsKey(key);
    }

    @Nullable Tree find(String key) {
        asked.add(key);
        return table.entries().get(key);
    }

    String text(String key) {
        return switch (find(key)) {
            case null -> missing(key);
            case Tree.Leaf leaf
            when leaf.type() == Tree.Leaf.Type.TEXT && !leaf.text().isBlank() ->
                leaf.text().strip();
            case Tree other -> wrong(other, key, "应为文字", "must be a text");
        };
    }

    /** A whole number from 0 to 999. */
    int number(String key, int fallback) {
        return switch (find(key)) {
            case null -> fallback;
            case Tree.Leaf leaf when leaf.text().matches("\\d{1,3}") -> Integer.parseInt(leaf.text());
            case Tree other -> {
                wrong(other, key, "应为整数", "must be a whole number");
                yield fallback;
            }
        };
    }

    boolean flag(String key, boolean fallback) {
        return switch (find(key)) {
            case null -> fallback;
            case Tree.Leaf leaf when leaf.type() == Tree.Leaf.Type.BOOLEAN -> Boolean.parseBoolean(leaf.text());
            case Tree other -> {
                wrong(other, key, "应为 true 或 false", "must be true or false");
                yield fallback;
            }
        };
    }

    /** The meaning of one of the given words; empty, with a mistake, when it is none of them. */
    <T> Optional<T> oneOf(String key, Map<String, T> words) {
        Tree value = find(key);
        if (value == null) {
            missing(key);
            return Optional.empty();
        }
        T meaning = value instanceof Tree.Leaf leaf ? words.get(leaf.text().strip()) : null;
        if (meaning == null) {
            wrong(value, key, "应为 " + words.keySet() + " 之一", "must be one of " + words.keySet());
        }
        return Optional.ofNullable(meaning);
    }

    Words words(String key) {
        Section names = table(key);
        Words words = new Words(names.text("zh"), names.text("en"));
        names.done();
        return words;
    }

    /** The table under a key; an empty one, with a mistake, when there is none. */
    Section table(String key) {
        return switch (find(key)) {
            case null -> {
                missing(key);
                yield harmless();
            }
            case Tree.Table found -> new Section(found, mistakes);
            case Tree other -> {
                wrong(other, key, "应为“键: 值”表", "must be a table of keys");
                yield harmless();
            }
        };
    }

    /** The tables under a key by name, in the order written; empty when the key is absent. */
    Map<String, Section> tables(String key) {
        Map<String, Section> inner = new LinkedHashMap<>();
        if (find(key) != null) {
            Section outer = table(key);
            outer.keys().forEach(name -> inner.put(name, outer.table(name)));
        }
        return inner;
    }

    /** The rows under a key; empty when the key is absent. */
    List<Tree> rows(String key) {
        return switch (find(key)) {
            case null -> List.of();
            case Tree.Rows rows -> rows.rows();
            case Tree other -> {
                wrong(other, key, "应为列表", "must be a list");
                yield List.of();
            }
        };
    }

    /** The tables in the list under a key; empty when the key is absent. */
    List<Section> tableRows(String key) {
        return rows(key).stream()
                .map(row -> switch (row) {
                    case Tree.Table inner -> Optional.of(new Section(inner, mistakes));
                    case Tree other -> {
                        wrong(other, key, "的每一行应为“键: 值”表", "must have a table of keys in every row");
                        yield Optional.<Section>empty();
                    }
                })
                .flatMap(Optional::stream)
                .toList();
    }

    void mistake(int line, String code, String zh, String en) {
        mistakes.add(line, code, zh, en);
    }

    Mistakes mistakes() {
        return mistakes;
    }

    void done() {
        table.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                mistakes.add(value.origin().line(), "unknown-key", "不认识的键“" + key + "”", "unknown key \"" + key + "\"");
            }
        });
    }

    String wrong(Tree at, String key, String zh, String en) {
        mistakes.add(at.origin().line(), "wrong-type", "“" + key + "”" + zh, "\"" + key + "\" " + en);
        return "";
    }

    private String missing(String key) {
        mistakes.add(line(), "missing-key", "缺少“" + key + "”", "\"" + key + "\" is missing");
        return "";
    }

    /** The missing parts of a missing table are not worth a mistake each. */
    private static Section harmless() {
        return new Section(new Tree.Table(new Origin("", 1), Map.of()), new Mistakes(""));
    }
}
