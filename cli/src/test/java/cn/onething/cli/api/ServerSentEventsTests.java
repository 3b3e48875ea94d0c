package cn.onething.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.api.ServerSentEvents.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerSentEventsTests {
    private final ServerSentEvents events = new ServerSentEvents("0");

    @Test
    void anEventIsItsIdTypeAndData() {
        assertThat(read("id:7", "event:case.changed", "data:{\"a\":1}", ""))
                .containsExactly(new Event("7", "case.changed", "{\"a\":1}"));
    }

    @Test
    void severalDataLinesAreOneTextAndOneSpaceAfterTheColonIsDropped() {
        assertThat(read("data: {", "data:  }", "")).containsExactly(new Event("0", "message", "{\n }"));
    }

    @Test
    void commentsAndUnknownFieldsAreNoEvents() {
        assertThat(read(": still here", "", "retry: 500", "", "data", ""))
                .containsExactly(new Event("0", "message", ""));
    }

    @Test
    void theIdStaysUntilAnotherComes() {
        assertThat(read("id: 3", "data: a", "", "data: b", ""))
                .extracting(Event::id)
                .containsExactly("3", "3");
    }

    @Test
    void anEventThatWasCutOffIsDropped() {
        assertThat(read("id: 3", "data: a")).isEmpty();
    }

    private List<Event> read(String... lines) {
        return List.of(lines).stream()
                .map(events::line)
                .flatMap(Optional::stream)
                .toList();
    }
}
