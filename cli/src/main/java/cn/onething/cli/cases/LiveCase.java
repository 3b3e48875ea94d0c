package cn.onething.cli.cases;

import cn.onething.cli.Session;
import cn.onething.cli.api.CaseStream;
import cn.onething.cli.api.CaseView;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.cases.Words.Word;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.DisplayWidth;
import cn.onething.cli.terminal.Terminal;
import cn.onething.events.CaseChanged;
import cn.onething.events.Reason;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case as it goes: a line for each change of an item. */
public final class LiveCase {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));

    private final Terminal terminal;
    private final SuiteApi api;
    private final boolean silent;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    /** @param silent print nothing on the way, for programs that want the end only */
    public LiveCase(Session session, boolean silent) {
        this.terminal = session.terminal();
        this.api = session.suite();
        this.silent = silent;
    }

    /** Returns the case when it has ended. */
    public CaseView follow(CaseView start) {
        start.items()
                .forEach(item -> names.put(
                        item.item(), item.name() == null ? "" : item.name().zh()));
        new CaseStream(api, start.caseNumber())
                .follow(this::show, why -> terminal.tell("连接中断，正在重连 connection lost, connecting again (" + why + ")"));
        return api.find(start.caseNumber());
    }

    private void show(CaseChanged change) {
        if (silent) {
            return;
        }
        String time = terminal.paint(Colour.FAINT, TIME.format(change.at()));
        for (CaseChanged.ItemChange item : change.items()) {
            if (!item.status().equals(shown.put(item.item(), item.status()))) {
                terminal.print(time + "  " + line(item));
            }
        }
        if (!change.status().equals(shown.put("", change.status()))) {
            Word status = Words.caseStatus(change.status());
            terminal.print(time + "  " + terminal.paint(status.colour(), "办件 case: " + status));
        }
        terminal.out().flush();
    }

    private String line(CaseChanged.ItemChange item) {
        Word status = Words.itemStatus(item.status());
        String name = names.getOrDefault(item.item(), "") + " " + item.item();
        Word department = Words.department(item.department());
        return DisplayWidth.pad(department.zh().isEmpty() ? department.en() : department.zh(), 14)
                + "  " + DisplayWidth.pad(name.strip(), 44)
                + "  " + terminal.paint(status.colour(), status.toString())
                + reason(item.reason());
    }

    private static String reason(@Nullable Reason why) {
        return why == null ? "" : "  " + why.zh() + " " + why.en();
    }
}
