package cn.onething.events.contract;

import cn.onething.events.MessageTypes;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code docs/messages.md}, for those who write a producer or a consumer. */
final class Handbook {
    private Handbook() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                <!-- Made from the message records and their Javadoc; do not edit. Renew with
                     %s -->
                # Messages

                Services of the suite talk through Kafka only: CloudEvents 1.0 in binary mode (attributes as headers, JSON as the
                value). The key of every record is the case number. A case lives in one *shard*; every topic has one partition per
                shard, and producers name the partition, so that all records of a case stay in order.

                The same in machine-readable form: [AsyncAPI](../common-events/src/main/resources/asyncapi.yaml),
                [JSON Schemas](../common-events/src/main/resources/schemas). The records are in
                [`cn.onething.events`](../common-events/src/main/java/cn/onething/events).

                ## Rules

                - **Every message may come twice, late, or out of order.** `ce_id` stays the same when a message is sent again; a
                  department does its work once per case, item and attempt; the orchestrator passes over an answer whose `sequence`
                  it has seen.
                - **A change only adds optional fields.** Consumers pass over fields that they do not know. Anything else is a new
                  version (`….v2`) beside the old one. The build fails otherwise.
                - **Need to know.** A command carries only the form fields that the bundle lists for the item. Events carry no
                  identity number.
                - A record that cannot be taken in goes to the dead letters untouched; other cases go on.

                ## Topics

                """.formatted(GeneratedFile.RENEW));
        row(text, "topic", "written by", "read by", "what");
        row(text, "---", "---", "---", "---");
        for (Wire.Channel channel : Wire.CHANNELS) {
            row(text, "`" + channel.address() + "`", channel.writer(), channel.reader(), channel.meaning());
        }
        headers(text, "Headers", Wire.HEADERS);
        headers(text, "Headers that a dead letter has besides", Wire.DEAD_LETTER_HEADERS);
        for (Wire.Channel channel : Wire.CHANNELS) {
            channel.types().forEach(type -> message(text, channel, type));
        }
        return text.toString();
    }

    private static void headers(StringBuilder text, String title, List<Wire.Header> headers) {
        text.append("\n## ").append(title).append("\n\n");
        row(text, "header", "meaning", "example");
        row(text, "---", "---", "---");
        headers.forEach(header -> row(text, "`" + header.name() + "`", header.meaning(), "`" + header.example() + "`"));
    }

    private static void message(StringBuilder text, Wire.Channel channel, String type) {
        text.append("\n## `").append(type).append("`\n\n");
        text.append(SourceWords.of(MessageTypes.classOf(type).orElseThrow()));
        text.append(" In `").append(channel.address()).append("`.\n\n");
        row(text, "field", "type", "required", "meaning");
        row(text, "---", "---", "---", "---");
        fields(text, "", Schemas.of(type));
        text.append("\n```json\n").append(Samples.golden(type)).append("```\n");
    }

    private static void fields(StringBuilder text, String prefix, JsonNode schema) {
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::asString).toList();
        schema.get("properties").forEachEntry((name, field) -> {
            String type = field.get("type").asString()
                    + (field.has("format") ? " (" + field.get("format").asString() + ")" : "");
            row(
                    text,
                    "`" + prefix + name + "`",
                    type,
                    required.contains(name) ? "yes" : "no",
                    field.get("description").asString());
            if (field.has("properties")) {
                fields(text, prefix + name + ".", field);
            } else if (field.has("items") && field.get("items").has("properties")) {
                fields(text, prefix + name + "[].", field.get("items"));
            }
        });
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
