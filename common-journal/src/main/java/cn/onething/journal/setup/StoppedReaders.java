package cn.onething.journal.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/**
 * An instance whose readers were stopped by somebody else, above all by another process of the same name, does half of its
 * work: it says that it is not ready, so that whoever looks after it hears of it.
 */
final class StoppedReaders implements ApplicationListener<ConsumerStoppedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedReaders.class);

    private final ApplicationContext context;
    private final String instance;

    /** @param instance the process's name, empty when it has none */
    StoppedReaders(ApplicationContext context, String instance) {
        this.context = context;
        this.instance = instance;
    }

    @Override
    public void onApplicationEvent(ConsumerStoppedEvent stopped) {
        switch (stopped.getReason()) {
            case NORMAL -> {
                // the service ends
            }
            case FENCED -> {
                LOG.error(
                        "另一个进程以同一名称 {} 运行，本进程不再收取消息。Another process runs as onething.journal.instance={}: this one reads no"
                                + " messages any more. Stop one of them, or give it another name, and start it again",
                        instance,
                        instance);
                refuse();
            }
            case ABNORMAL, AUTH, NO_OFFSET, ERROR -> {
                LOG.error(
                        "本进程不再收取消息（{}）。This process reads no messages any more: {}",
                        stopped.getReason(),
                        stopped.getReason());
                refuse();
            }
        }
    }

    private void refuse() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    }
}
