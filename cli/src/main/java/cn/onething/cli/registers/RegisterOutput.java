package cn.onething.cli.registers;

import cn.onething.cli.cases.Words;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The registers of several departments on the screen. */
final class RegisterOutput {
    private static final String CASE_NUMBER = "caseNumber";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Terminal terminal;

    RegisterOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param heading what was looked up */
    void print(String heading, List<RegisterView> views) {
        terminal.print(Colour.HEADING, heading);
        terminal.print(current(views));
        for (RegisterView view : views) {
            if (view.history() != null && !view.history().isEmpty()) {
                terminal.print("");
                terminal.print(Colour.HEADING, Words.department(view.department()) + "：变更记录 history");
                terminal.print(history(view));
            }
        }
    }

    static Table current(List<RegisterView> views) {
        Table table = new Table(Stream.concat(
                        Stream.of(""),
                        views.stream()
                                .map(view -> Words.department(view.department()).toString()))
                .toArray(String[]::new));
        for (String field : allFields(views)) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(views.stream()
                    .map(view -> view.word(field))
                    .filter(word -> !word.equals(field))
                    .findFirst()
                    .orElse(field)));
            views.forEach(view -> row.add(cell(view, field)));
            table.row(row);
        }
        return table;
    }

    /** The case that caused the entry stands last. */
    private static Set<String> allFields(List<RegisterView> views) {
        Set<String> fields = new LinkedHashSet<>();
        views.forEach(view -> fields.addAll(view.fields().keySet()));
        fields.remove("creditCode"); // stands above the table
        fields.remove(CASE_NUMBER);
        fields.add(CASE_NUMBER);
        return fields;
    }

    private static Cell cell(RegisterView view, String field) {
        if (!view.known()) {
            return new Cell("无记录 no record", Colour.FAINT);
        }
        Map<String, String> fields = view.fields();
        if (field.equals(CASE_NUMBER)) {
            String number = fields.get(field);
            return number == null ? new Cell("初始登记 initial", Colour.FAINT) : new Cell(number, Colour.GOOD);
        }
        return Cell.of(fields.getOrDefault(field, ""));
    }

    private static Table history(RegisterView view) {
        Table table = new Table("时间 at", "性质 kind", "事项 item", "办件 case", "变更 change");
        for (JsonNode entry : Objects.requireNonNull(view.history())) {
            table.row(
                    Cell.of(time(entry.path("at").asString(""))),
                    kind(entry.path("kind").asString("")),
                    Cell.of(entry.path("item").asString("")),
                    Cell.of(entry.path(CASE_NUMBER).asString("")),
                    Cell.of(change(view, entry)));
        }
        return table;
    }

    private static Cell kind(String kind) {
        return switch (kind) {
            case "initial" -> new Cell("初始 initial", Colour.FAINT);
            case "change" -> new Cell("变更 change", Colour.GOOD);
            case "revert" -> new Cell("撤销 revert", Colour.BAD);
            default -> Cell.of(kind);
        };
    }

    /** Only what differs; a first entry has nothing to differ from. */
    static String change(RegisterView view, JsonNode entry) {
        Map<String, String> before = RegisterView.fields(entry.get("before"));
        Map<String, String> after = RegisterView.fields(entry.get("after"));
        if (before.isEmpty()) {
            return "";
        }
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !name.equals(CASE_NUMBER)
                        && !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name ->
                        view.word(name) + ": " + before.getOrDefault(name, "-") + " → " + after.getOrDefault(name, "-"))
                .collect(Collectors.joining("\n"));
    }

    private static String time(String text) {
        try {
            return AT.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
