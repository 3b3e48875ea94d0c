package cn.onething.catalogue;

import cn.onething.definitions.Origin;
import cn.onething.definitions.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what holds in a region and which line of which file says so. */
public final class Explain {
    private Explain() {}

    /**
     * One value of a definition.
     *
     * @param path dotted, such as {@code items.seal-change.by.promised}
     * @param value as written
     * @param origin who says so
     */
    public record Line(String path, String value, Origin origin) {}

    /** The newest definition of a bundle in a region, value by value; empty when there is no such bundle. */
    public static Optional<List<Line>> lines(Catalogue catalogue, String bundle, String region) {
        return catalogue.definition(bundle, region).map(definition -> {
            List<Line> lines = new ArrayList<>();
            add("", definition.tree(), lines);
            return List.copyOf(lines);
        });
    }

    private static void add(String path, Tree tree, List<Line> lines) {
        switch (tree) {
            case Tree.Table table ->
                table.entries().forEach((key, value) -> add(path.isEmpty() ? key : path + "." + key, value, lines));
            case Tree.Rows rows -> lines.add(new Line(path, row(rows), rows.origin()));
            case Tree.Leaf leaf -> lines.add(new Line(path, leaf.text(), leaf.origin()));
        }
    }

    private static String row(Tree.Rows rows) {
        return rows.rows().stream()
                .map(row -> row instanceof Tree.Leaf leaf ? leaf.text() : "…")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
