package cn.onething.simulation;

import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.journal.message.Incoming;
import cn.onething.journal.message.Outgoing;

/** Reads what was sent, through the same JSON as over Kafka. */
final class Messages {
    private Messages() {}

    static <M> Incoming<M> read(Outgoing message, Class<M> family) {
        Class<? extends M> type =
                MessageTypes.classOf(message.type()).orElseThrow().asSubclass(family);
        M read = MessageJson.read(message.payload(), type);
        return new Incoming<>(read, message.topic(), message.id(), message.caseNumber());
    }
}
