package cn.onething.journal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TopicMakerTests {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesUntilKafkaAnswersAndNotLonger() throws InterruptedException {
        CountDownLatch made = new CountDownLatch(1);
        TopicMaker maker = new TopicMaker(
                () -> switch (tries.incrementAndGet()) {
                    case 1 -> false;
                    case 2 -> throw new IllegalStateException("no broker");
                    default -> {
                        made.countDown();
                        yield true;
                    }
                },
                Duration.ofMillis(1));

        maker.start();

        assertThat(made.await(5, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(20);
        assertThat(tries).hasValue(3);
        assertThat(maker.isRunning()).isFalse();
    }

    @Test
    void anEndedServiceDoesNotGoOnTrying() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        TopicMaker maker = new TopicMaker(
                () -> {
                    tries.incrementAndGet();
                    tried.countDown();
                    return false;
                },
                Duration.ofMinutes(1));
        maker.start();
        assertThat(tried.await(5, TimeUnit.SECONDS)).isTrue();

        maker.stop();

        Thread.sleep(20);
        assertThat(tries).hasValue(1);
    }
}
