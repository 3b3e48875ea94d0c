package cn.onething.department.configured.register;

import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.history.Announcements;
import cn.onething.department.history.History;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** What a configured register tells other departments: its announced fields, under their own names. */
public final class AnnouncedRecords {
    private AnnouncedRecords() {}

    /** @param histories of the department's records, whichever register they are in, that hold the named entries */
    public static Announcements of(RegisterDefinition register, Function<Collection<String>, List<History>> histories) {
        Map<String, JsonPointer> fields = register.announced().stream()
                .collect(Collectors.toMap(Function.identity(), name -> JsonPointer.compile("/" + name)));
        return new Announcements(
                register.id(),
                fields,
                entries -> histories.apply(entries).stream()
                        .filter(history -> isIn(register, history))
                        .map(AnnouncedRecords::byCreditCode)
                        .toList());
    }

    private static boolean isIn(RegisterDefinition register, History history) {
        return history.entries().getFirst().creditCode().startsWith(register.recordKey(""));
    }

    private static History byCreditCode(History history) {
        return new History(history.entries().stream()
                .map(entry -> entry.about(RegisterDefinition.plainKey(entry.creditCode())))
                .toList());
    }
}
