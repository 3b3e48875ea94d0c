package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatedWorkTests {
    private final AtomicInteger times = new AtomicInteger();

    private RepeatedWork work(Duration pause, int doublings, int failures) {
        return new RepeatedWork("test", pause, doublings) {
            @Override
            protected void once() {
                if (times.incrementAndGet() <= failures) {
                    throw new IllegalStateException("on purpose");
                }
            }
        };
    }

    @Test
    void aFailureDoesNotEndIt() {
        RepeatedWork work = work(Duration.ofMillis(1), 0, 3);
        work.start();
        try {
            await().until(() -> times.get() > 5);
            assertThat(work.isRunning()).isTrue();
        } finally {
            work.stop();
        }
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void failuresInARowMakeItRestLonger() {
        RepeatedWork work = work(Duration.ofMillis(1), 20, Integer.MAX_VALUE);
        work.start();
        try {
            await().until(() -> times.get() >= 5);
            long begin = System.nanoTime();
            int before = times.get();
            await().until(() -> times.get() > before + 2);
            // after five failures the pauses are 32, 64 and 128 ms
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(64 + 128));
        } finally {
            work.stop();
        }
    }

    @Test
    void stoppingEndsTheRest() {
        RepeatedWork work = work(Duration.ofHours(1), 0, 0);
        work.start();
        work.stop();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("test")));
        assertThat(times).hasValue(0);
    }
}
