package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTests {
    private static final Instant AT = Instant.parse("2026-01-05T02:03:04.567891Z");
    private static final String CASE = "YJS999900101202601050000000012";

    private static String hash(
            byte[] before, int shard, long position, String number, String kind, Instant at, String body) {
        return HexFormat.of().formatHex(Chain.hash(before, shard, position, number, kind, at, body));
    }

    private static String golden() {
        return hash(Chain.START, 3, 1, CASE, "decision", AT, "{\"名称\":\"一件事\"}");
    }

    @Test
    void theHashOfARowNeverChanges() {
        assertThat(golden()).isEqualTo("166b8c5a09752c0649cc9c8a310bc6a709b305979d74b6217d81ad8fede7f4e1");
    }

    @Test
    void everyPartOfARowCounts() {
        byte[] other = new byte[32];
        other[31] = 1;
        String body = "{\"名称\":\"一件事\"}";
        List<String> hashes = Stream.of(
                        golden(),
                        hash(other, 3, 1, CASE, "decision", AT, body),
                        hash(Chain.START, 4, 1, CASE, "decision", AT, body),
                        hash(Chain.START, 3, 2, CASE, "decision", AT, body),
                        hash(Chain.START, 3, 1, CASE + "3", "decision", AT, body),
                        hash(Chain.START, 3, 1, CASE, "decisions", AT, body),
                        hash(Chain.START, 3, 1, CASE, "decision", AT.plusNanos(1_000), body),
                        hash(Chain.START, 3, 1, CASE, "decision", AT.plusSeconds(1), body),
                        hash(Chain.START, 3, 1, CASE, "decision", AT, body + " "))
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void textCannotMoveFromOnePartToTheNext() {
        assertThat(hash(Chain.START, 0, 1, "ab", "c", AT, "d"))
                .isNotEqualTo(hash(Chain.START, 0, 1, "a", "bc", AT, "d"))
                .isNotEqualTo(hash(Chain.START, 0, 1, "ab", "cd", AT, ""));
    }

    @Test
    void whatTheDatabaseDoesNotStoreDoesNotCount() {
        assertThat(hash(Chain.START, 3, 1, CASE, "decision", AT.plusNanos(999), "{}"))
                .isEqualTo(hash(Chain.START, 3, 1, CASE, "decision", AT, "{}"));
    }
}
