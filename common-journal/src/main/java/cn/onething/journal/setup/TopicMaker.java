package cn.onething.journal.setup;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Makes the service's topics where they are missing, and does not give up while Kafka is away: a service may be started
 * before its broker, and must not wait for a restart then.
 */
final class TopicMaker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicMaker.class);

    private final BooleanSupplier make;
    private final Duration pause;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /** @param make tries once; says whether Kafka answered */
    TopicMaker(BooleanSupplier make, Duration pause) {
        this.make = make;
        this.pause = pause;
    }

    @Override
    public void start() {
        if (isMade()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("topic-maker").daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                Thread.sleep(pause);
            } while (running && !isMade());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
        }
    }

    private boolean isMade() {
        try {
            return make.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("The topics cannot be made yet: {}", e.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    /** Before the readers, which ask for the topics. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE - 2;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
