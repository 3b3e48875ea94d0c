package cn.onething.orchestrator.channel;

import cn.onething.catalogue.bundle.Text;
import cn.onething.definitions.Finding;
import cn.onething.definitions.TableReader;
import cn.onething.orchestrator.resource.YamlResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The windows of {@code windows.yaml}, in the order written. */
record Windows(List<Window> all) {
    private static final String FILE = "windows.yaml";

    /** @throws IllegalStateException when the file is wrong; it stops the start */
    static Windows load() {
        return YamlResource.read(FILE, Windows::read);
    }

    static Windows read(TableReader file) {
        List<Window> windows = new ArrayList<>();
        file.tables("windows").forEach((id, table) -> {
            windows.add(window(id, table));
            table.done();
        });
        file.done();
        return new Windows(List.copyOf(windows));
    }

    private static Window window(String id, TableReader table) {
        Text name = text(table.table("name"));
        Text address = text(table.table("address"));
        String region = table.parsed("region", Windows::region, "\"999900\"").orElseGet(() -> {
            table.text("region");
            return "";
        });
        TableReader hours = table.table("hours");
        Window window = new Window(
                id,
                name,
                address,
                region,
                hours(hours, "working-days"),
                hours(hours, "saturday"),
                hours(hours, "sunday"),
                hours(hours, "holidays"));
        hours.done();
        return window;
    }

    private static Text text(TableReader table) {
        Text text = new Text(table.text("zh"), table.text("en"));
        table.done();
        return text;
    }

    private static Optional<String> region(String written) {
        return written.matches("[1-9]\\d{5}") ? Optional.of(written) : Optional.empty();
    }

    /** In order and apart; none when the key is absent. */
    private static List<Hours> hours(TableReader table, String key) {
        List<Hours> hours = table.parsedList(key, Hours::parse, "[ \"09:00-12:00\", \"13:30-17:00\" ]");
        for (int i = 1; i < hours.size(); i++) {
            if (!hours.get(i).from().isAfter(hours.get(i - 1).until())) {
                table.report(Finding.error(
                        table.origin(key), "wrong-value", "时段应依次排列、互不重叠", "the hours must follow each other, apart"));
            }
        }
        return List.copyOf(hours);
    }
}
