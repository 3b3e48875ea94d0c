package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.DueDate;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which limits the notice of a year moved. */
record PublishOutput(Terminal terminal) {

    /**
     * @param moved a line of the answer for each limit
     * @param whole its last line
     */
    void print(List<JsonNode> moved, JsonNode whole, boolean json) {
        if (json) {
            ObjectNode all = ((ObjectNode) whole).deepCopy();
            all.set("moved", JsonMapper.shared().createArrayNode().addAll(moved));
            terminal.json(all);
            return;
        }
        if (!moved.isEmpty()) {
            Table table = new Table("办件 case", "事项 item", "期限 limit", "原 before", "现 after");
            moved.forEach(line -> table.row(
                    Cell.of(line.path("caseNumber").asString()),
                    Cell.of(line.path("item").asString()),
                    Cell.of(words(line.path("limit").asString())),
                    Cell.of(day(line, "before")),
                    new Cell(day(line, "after"), Colour.WAITING)));
            terminal.print(table);
        }
        terminal.print(Colour.GOOD, sentence(whole));
    }

    private static String sentence(JsonNode whole) {
        int year = whole.path("year").asInt();
        long looked = whole.path("looked").asLong();
        long cases = whole.path("cases").asLong();
        long limits = whole.path("limits").asLong();
        if (whole.path("dryRun").asBoolean()) {
            return "试算 %d 年：查看 %d 件，%d 件的 %d 个期限将移动。Dry run: of %d cases, %d would move, with %d limits."
                    .formatted(year, looked, cases, limits, looked, cases, limits);
        }
        String zh = whole.path("stored").asBoolean() ? "已公布" : "此前已公布";
        String en = whole.path("stored").asBoolean() ? "was published" : "had been published";
        return "%d 年放假安排%s：查看 %d 件，%d 件的 %d 个期限已移动。The calendar of %d %s: of %d cases, %d moved, with %d limits."
                .formatted(year, zh, looked, cases, limits, year, en, looked, cases, limits);
    }

    private static String day(JsonNode line, String field) {
        LocalDate day = LocalDate.ofInstant(Instant.parse(line.path(field).asString()), DueDate.ZONE);
        return day + " " + DayWords.weekday(day);
    }

    private static String words(String limit) {
        return switch (limit) {
            case "PROMISED" -> "承诺办结 promised";
            case "ACCEPTANCE" -> "受理告知 acceptance";
            case "CORRECTION" -> "补正 correction";
            case "CUT_OFF" -> "汇总截止 cut-off";
            case "PROMISED_PAPER" -> "容缺后补 promised paper";
            case "DELIVERY" -> "结果送达 delivery";
            default -> limit;
        };
    }
}
