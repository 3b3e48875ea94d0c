package cn.onething.department.configured.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns YAML text into {@link Yaml}; what is wrong with it becomes a mistake, never an exception. */
final class YamlText {
    private final Mistakes mistakes;

    private YamlText(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static Optional<Yaml.Table> read(String text, Mistakes mistakes) {
        return new YamlText(mistakes).read(text);
    }

    private Optional<Yaml.Table> read(String text) {
        try {
            // an alias makes a small file huge and a line number ambiguous
            LoadSettings settings = LoadSettings.builder()
                    .setMaxAliasesForCollections(0)
                    .setSchema(new CoreSchema())
                    .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(table(mapping, 1));
            }
            mistakes.add(1, "not-yaml", "文件内容应为“键: 值”表", "the file must be a table of keys");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            mistakes.add(line, "not-yaml", "YAML 格式有误：" + e.getProblem(), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            mistakes.add(1, "not-yaml", "YAML 格式有误", "not YAML");
        }
        return Optional.empty();
    }

    private Yaml tree(Node node, int line) {
        return switch (node) {
            case ScalarNode scalar -> new Yaml.Leaf(line, scalar.getValue(), kind(scalar.getTag()));
            case SequenceNode sequence -> {
                List<Yaml> rows = new ArrayList<>();
                sequence.getValue().forEach(row -> rows.add(tree(row, lineOf(row))));
                yield new Yaml.Rows(line, rows);
            }
            case MappingNode mapping -> table(mapping, line);
            default -> new Yaml.Leaf(line, "", Yaml.Leaf.Kind.NOTHING);
        };
    }

    private Yaml.Table table(MappingNode mapping, int line) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int at = lineOf(tuple.getKeyNode());
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.putIfAbsent(key, tree(tuple.getValueNode(), at)) != null) {
                mistakes.add(at, "duplicate-key", "“" + key + "”重复出现", "\"" + key + "\" is written twice");
            }
        }
        return new Yaml.Table(line, entries);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static Yaml.Leaf.Kind kind(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Yaml.Leaf.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Yaml.Leaf.Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? Yaml.Leaf.Kind.NOTHING : Yaml.Leaf.Kind.TEXT;
    }
}
