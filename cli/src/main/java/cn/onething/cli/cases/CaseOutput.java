package cn.onething.cli.cases;

import cn.onething.cli.api.CaseView;
import cn.onething.cli.cases.Words.Word;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case on the screen, or as JSON for programs. */
public final class CaseOutput {
    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private CaseOutput() {}

    /** The shape that programs may rely on, see docs/cli.md. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CaseJson(String caseNumber, String bundle, String status, List<ItemJson> items) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ItemJson(
            String item,
            String department,
            String status,
            CaseView.@Nullable Why reason,
            @Nullable Instant dueAt,
            String actor) {}

    public static void print(Terminal terminal, CaseView file, boolean json) {
        if (json) {
            terminal.json(json(file));
            return;
        }
        Word status = Words.caseStatus(file.status());
        terminal.print("办件 case " + file.caseNumber() + "  " + file.bundle() + "  "
                + terminal.paint(status.colour(), status.toString()));
        terminal.print(table(file));
    }

    static CaseJson json(CaseView file) {
        return new CaseJson(
                file.caseNumber(),
                file.bundle(),
                file.status(),
                file.items().stream()
                        .map(i -> new ItemJson(i.item(), i.department(), i.status(), i.reason(), i.dueAt(), i.actor()))
                        .toList());
    }

    static Table table(CaseView file) {
        Table table = new Table("事项 item", "部门 department", "状态 status", "原因 reason", "期限 due", "待办人 must act");
        for (CaseView.Item item : file.items()) {
            Word status = Words.itemStatus(item.status());
            CaseView.Why why = item.reason();
            table.row(
                    name(item),
                    cell(Words.department(item.department())),
                    new Cell(status.zh() + "\n" + status.en(), status.colour()),
                    why == null ? asked(item) : Cell.of(why.zh(), why.en()),
                    due(item),
                    cell(Words.actor(item.actor())));
        }
        return table;
    }

    /** What the applicant still owes. */
    private static Cell asked(CaseView.Item item) {
        List<CaseView.Asked> missing = item.missing();
        if (missing == null || missing.isEmpty()) {
            return Cell.of("");
        }
        return Cell.of(
                missing.stream().map(CaseView.Asked::zh).collect(Collectors.joining("；")),
                missing.stream().map(CaseView.Asked::en).collect(Collectors.joining("; ")));
    }

    /** The promised limit, or while it does not run the end of what is waited for. */
    private static Cell due(CaseView.Item item) {
        if (item.dueAt() != null) {
            return Cell.of(DUE.format(item.dueAt()));
        }
        return item.until() == null ? Cell.of("") : Cell.of("等至 until", DUE.format(item.until()));
    }

    private static Cell name(CaseView.Item item) {
        return item.name() == null
                ? Cell.of(item.item())
                : Cell.of(item.name().zh(), item.name().en());
    }

    private static Cell cell(Word word) {
        String text = word.zh().isEmpty() ? word.en() : word.zh() + "\n" + word.en();
        return new Cell(text, word.colour());
    }
}
