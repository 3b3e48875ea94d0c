package cn.onething.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML document in which everything knows where it is written. The origin of a table's entry is the line of its key. */
public sealed interface Tree {
    Origin origin();

    /** A word, number, truth value, or nothing at all. */
    record Leaf(Origin origin, String text, Type type) implements Tree {
        /** What the YAML 1.2 core schema takes the word for. */
        public enum Type {
            TEXT,
            INTEGER,
            DECIMAL,
            BOOLEAN,
            NOTHING
        }
    }

    record Rows(Origin origin, List<Tree> rows) implements Tree {
        public Rows {
            rows = List.copyOf(rows);
        }

        private @Nullable Tree at(String index) {
            return rows.stream().skip(Integer.parseInt(index)).findFirst().orElse(null);
        }
    }

    record Table(Origin origin, Map<String, Tree> entries) implements Tree {
        public Table {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /**
         * This table changed by another: tables merge key by key, everything else is replaced, nothing ({@code ~})
         * removes the key.
         */
        public Table changedBy(Table patch) {
            Map<String, Tree> merged = new LinkedHashMap<>(entries);
            patch.entries().forEach((key, change) -> {
                if (change instanceof Leaf leaf && leaf.type() == Leaf.Type.NOTHING) {
                    merged.remove(key);
                } else if (merged.get(key) instanceof Table old && change instanceof Table table) {
                    merged.put(key, old.changedBy(table));
                } else {
                    merged.put(key, change);
                }
            });
            return new Table(origin, merged);
        }

        /** Whether a dotted path through tables names something. */
        public boolean has(String path) {
            @Nullable Tree here = this;
            for (String step : path.split("\\.")) {
                here = here instanceof Table table ? table.entries().get(step) : null;
                if (here == null) {
                    return false;
                }
            }
            return true;
        }

        /** The words of the list that a dotted path names; empty when there is none. */
        public List<String> words(String path) {
            @Nullable Tree here = this;
            for (String step : path.split("\\.")) {
                here = here instanceof Table table ? table.entries().get(step) : null;
            }
            if (!(here instanceof Rows list)) {
                return List.of();
            }
            return list.rows().stream()
                    .map(row -> row instanceof Leaf leaf ? leaf.text() : "")
                    .toList();
        }

        /** The line of what a dotted path names, or of the nearest thing above it that exists. */
        public Origin originOf(String path) {
            Tree here = this;
            for (String step : path.split("\\.")) {
                Tree next = switch (here) {
                    case Table table -> table.entries().get(step);
                    case Rows rows -> rows.at(step);
                    case Leaf _ -> null;
                };
                if (next == null) {
                    return here.origin();
                }
                here = next;
            }
            return here.origin();
        }
    }
}
