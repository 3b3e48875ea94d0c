package cn.onething.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.CaseChanged;
import cn.onething.events.MessageJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseWatchTests {

    @Test
    void readsTheStatusOfTheCaseAndNotOfItsItems() {
        var item = new CaseChanged.ItemChange("a", "tax", "COMPLETED", null, null, "none");
        var change = new CaseChanged("YJS1", "five", 3, Instant.EPOCH, "IN_PROGRESS", List.of(item));

        assertThat(CaseWatch.statusIn(MessageJson.write(change))).isEqualTo("IN_PROGRESS");
    }

    @Test
    void findsTheStatusBehindTheItemsToo() {
        assertThat(CaseWatch.statusIn("{\"items\":[{\"status\":\"GRANTED\"}],\"status\":\"COMPLETED\"}".getBytes()))
                .isEqualTo("COMPLETED");
        assertThat(CaseWatch.statusIn("{\"items\":[]}".getBytes())).isNull();
    }
}
