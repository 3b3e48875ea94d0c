package cn.onething.simulation;

import cn.onething.journal.message.Outgoing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Carries messages, badly. */
final class Broker {
    private final VirtualTime time;
    private final Chance chance;
    private final Faults faults;
    private final Map<String, Consumer<Outgoing>> readers = new HashMap<>();

    Broker(VirtualTime time, Chance chance, Faults faults) {
        this.time = time;
        this.chance = chance;
        this.faults = faults;
    }

    void subscribe(String topic, Consumer<Outgoing> reader) {
        readers.put(topic, reader);
    }

    void send(Outgoing message) {
        Consumer<Outgoing> reader = readers.get(message.topic());
        if (reader == null) {
            return;
        }
        int copies = chance.happens(faults.drop()) ? 0 : chance.happens(faults.repeat()) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            Duration delay =
                    chance.happens(faults.late()) ? chance.within(Faults.LATEST) : chance.delay(faults.longestDelay());
            time.after(delay, () -> reader.accept(message));
        }
    }
}
