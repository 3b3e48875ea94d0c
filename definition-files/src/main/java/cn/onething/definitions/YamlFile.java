package cn.onething.definitions;

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

/** Turns the text of one YAML file into a {@link Tree.Table}; what is wrong with it becomes findings, never an exception. */
public final class YamlFile {
    private final String file;
    private final List<Finding> findings;

    private YamlFile(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Empty when the text is not a YAML table; the findings then say why. */
    public static Optional<Tree.Table> read(String file, String text, List<Finding> findings) {
        return new YamlFile(file, findings).read(text);
    }

    private Optional<Tree.Table> read(String text) {
        Origin top = new Origin(file, 1);
        try {
            // Aliases are of no use to a clerk and make a small file huge: none are allowed.
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(0)
                    .setSchema(new CoreSchema())
                    .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of((Tree.Table) tree(mapping, top));
            }
            findings.add(Finding.error(top, "not-yaml", "文件内容应为“键: 值”表", "the file must be a table of keys"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            findings.add(Finding.error(
                    new Origin(file, line), "not-yaml", "YAML 格式有误：" + e.getProblem(), "not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(Finding.error(top, "not-yaml", "YAML 格式有误", "not YAML"));
        }
        return Optional.empty();
    }

    private Tree tree(Node node, Origin origin) {
        return switch (node) {
            case ScalarNode scalar -> new Tree.Leaf(origin, scalar.getValue(), type(scalar.getTag()));
            case SequenceNode sequence -> {
                List<Tree> rows = new ArrayList<>();
                for (Node element : sequence.getValue()) {
                    rows.add(tree(element, originOf(element)));
                }
                yield new Tree.Rows(origin, rows);
            }
            case MappingNode mapping -> table(mapping, origin);
            default -> new Tree.Leaf(origin, "", Tree.Leaf.Type.NOTHING);
        };
    }

    private Tree.Table table(MappingNode mapping, Origin origin) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Origin at = originOf(tuple.getKeyNode());
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.putIfAbsent(key, tree(tuple.getValueNode(), at)) != null) {
                findings.add(
                        Finding.error(at, "duplicate-key", "“" + key + "”重复出现", "\"" + key + "\" is written twice"));
            }
        }
        return new Tree.Table(origin, entries);
    }

    private Origin originOf(Node node) {
        return new Origin(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    private static Tree.Leaf.Type type(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return Tree.Leaf.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Tree.Leaf.Type.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Tree.Leaf.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Tree.Leaf.Type.NOTHING : Tree.Leaf.Type.TEXT;
    }
}
