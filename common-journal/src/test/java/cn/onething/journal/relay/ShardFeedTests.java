package cn.onething.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.JournalRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardFeedTests {
    private final ShardFeed feed = new ShardFeed(100);

    @BeforeEach
    void opened() {
        feed.open(5);
        feed.behind(false);
    }

    private static List<JournalRow> rows(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(it -> new JournalRow(0, it, "case", "kind", Instant.EPOCH, "{}", new byte[32], null))
                .toList();
    }

    private List<Long> peeked() {
        return feed.peek().stream().map(JournalRow::position).toList();
    }

    @Test
    void aNewFeedHasToLookIntoTheTable() {
        assertThat(new ShardFeed(100).behind()).isTrue();
        assertThat(new ShardFeed(100).isOpen()).isFalse();
    }

    @Test
    void rowsComeOutInOrderAndOnceTheyArePublishedNoMore() {
        feed.offer(rows(5, 6));
        feed.offer(rows(7, 7));
        assertThat(peeked()).containsExactly(5L, 6L, 7L);
        feed.published(6);
        assertThat(peeked()).containsExactly(7L);
        assertThat(feed.next()).isEqualTo(7);
    }

    @Test
    void rowsBelowTheFirstUnpublishedOneAreOverlooked() {
        feed.offer(rows(1, 5));
        assertThat(peeked()).containsExactly(5L);
    }

    @Test
    void aGapStopsAndSendsToTheTable() {
        feed.offer(rows(6, 7));
        assertThat(peeked()).isEmpty();
        assertThat(feed.behind()).isTrue();
        feed.published(5);
        assertThat(feed.behind()).isFalse();
        assertThat(peeked()).containsExactly(6L, 7L);
    }

    @Test
    void aFullFeedTakesNoMoreAndSendsToTheTable() {
        feed.offer(rows(5, 104));
        assertThat(feed.behind()).isFalse();
        feed.offer(rows(105, 105));
        assertThat(feed.behind()).isTrue();
        assertThat(peeked()).hasSize(100);
    }

    @Test
    void afterAFailureFewerRowsAreTriedLater() {
        feed.offer(rows(5, 20));
        assertThat(feed.failed(2_000, 0)).isEqualTo(Duration.ofMillis(200));
        assertThat(feed.waitNanos(0)).isEqualTo(200_000_000);
        assertThat(feed.limit()).isEqualTo(ShardFeed.BATCH / 2);
        feed.failed(8, 0);
        assertThat(feed.limit()).isEqualTo(4);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            last = feed.failed(feed.limit(), 0);
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(5));
        assertThat(peeked()).containsExactly(5L);
        feed.published(5);
        assertThat(feed.waitNanos(0)).isZero();
        assertThat(peeked()).containsExactly(6L, 7L);
    }
}
