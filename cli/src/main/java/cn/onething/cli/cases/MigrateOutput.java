package cn.onething.cli.cases;

import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What became of the cases. */
record MigrateOutput(Terminal terminal) {

    /**
     * @param cases a line of the answer for each
     * @param whole its last line
     */
    void print(List<JsonNode> cases, JsonNode whole, boolean json) {
        if (json) {
            ObjectNode all = ((ObjectNode) whole).deepCopy();
            all.set("cases", JsonMapper.shared().createArrayNode().addAll(cases));
            terminal.json(all);
            return;
        }
        if (!cases.isEmpty()) {
            Table table = new Table("办件 case", "版本 version", "结果 outcome", "变化或原因 changes or reasons");
            cases.forEach(one -> table.row(
                    Cell.of(one.path("caseNumber").asString()),
                    Cell.of(one.path("from").asInt() + " → " + one.path("to").asInt()),
                    outcome(one.path("outcome").asString()),
                    Cell.of(details(one))));
            terminal.print(table);
        }
        int refused = whole.path("refused").asInt();
        terminal.print(
                refused == 0 ? Colour.GOOD : Colour.WAITING,
                "已转 %1$d，可转 %2$d，无需 %3$d，不能 %4$d。Migrated %1$d, possible %2$d, unchanged %3$d, refused %4$d."
                        .formatted(
                                whole.path("migrated").asInt(),
                                whole.path("possible").asInt(),
                                whole.path("unchanged").asInt(),
                                refused));
    }

    private static Cell outcome(String outcome) {
        return switch (outcome) {
            case "MIGRATED" -> new Cell("已转 migrated", Colour.GOOD);
            case "POSSIBLE" -> new Cell("可转 possible", Colour.GOOD);
            case "UNCHANGED" -> new Cell("无需 unchanged", Colour.FAINT);
            default -> new Cell("不能 refused", Colour.BAD);
        };
    }

    private static String details(JsonNode one) {
        List<String> lines = new ArrayList<>();
        list(one, "added", "新增 added", lines);
        list(one, "gone", "取消 gone", lines);
        list(one, "started", "启动 started", lines);
        for (JsonNode obstacle : one.path("obstacles")) {
            String item = obstacle.path("item").asString();
            lines.add((item.isEmpty() ? "" : item + ": ") + obstacle.path("zh").asString() + " "
                    + obstacle.path("en").asString());
        }
        return String.join("\n", lines);
    }

    private static void list(JsonNode one, String field, String words, List<String> lines) {
        List<String> items =
                one.path(field).values().stream().map(JsonNode::asString).toList();
        if (!items.isEmpty()) {
            lines.add(words + ": " + String.join(", ", items));
        }
    }
}
