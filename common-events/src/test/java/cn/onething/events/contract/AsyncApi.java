package cn.onething.events.contract;

import cn.onething.events.MessageTypes;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3 document of the suite. */
final class AsyncApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private AsyncApi() {}

    static String text() {
        return "# Made from the message records; do not edit. Renew: " + GeneratedFile.RENEW + "\n"
                + YAML.writeValueAsString(document());
    }

    static ObjectNode document() {
        ObjectNode doc = YAML.createObjectNode().put("asyncapi", "3.0.0");
        doc.putObject("info")
                .put("title", "onething 一件事")
                .put("version", "1.0.0")
                .put("description", "CloudEvents 1.0 in binary mode over Kafka. The record key is the case number.");
        doc.put("defaultContentType", "application/json");
        ObjectNode channels = doc.putObject("channels");
        ObjectNode operations = doc.putObject("operations");
        for (Wire.Channel channel : Wire.CHANNELS) {
            channels.set(channel.name(), channel(channel));
            if (!channel.types().isEmpty()) {
                operation(operations, channel, "send", channel.writer());
                operation(operations, channel, "receive", channel.reader());
            }
        }
        ObjectNode components = doc.putObject("components");
        ObjectNode messages = components.putObject("messages");
        MessageTypes.names().forEach(type -> messages.set(keyOf(type), message(type)));
        components.putObject("messageTraits").putObject("cloudEvent").set("headers", headers(Wire.HEADERS));
        return doc;
    }

    /** {@code cn.onething.item.not-accepted.v1} becomes {@code item.not-accepted.v1}. */
    static String keyOf(String type) {
        return type.substring("cn.onething.".length());
    }

    private static ObjectNode channel(Wire.Channel channel) {
        ObjectNode node =
                YAML.createObjectNode().put("address", channel.address()).put("description", channel.meaning());
        if (channel.perDepartment()) {
            String parameter = channel.address().replaceAll(".*\\{(.*)}.*", "$1");
            node.putObject("parameters")
                    .putObject(parameter)
                    .put("description", "id of the " + parameter + ", such as tax or market-supervision");
        }
        ObjectNode messages = node.putObject("messages");
        channel.types()
                .forEach(type -> messages.putObject(keyOf(type)).put("$ref", "#/components/messages/" + keyOf(type)));
        if (channel.types().isEmpty()) {
            messages.putObject("any")
                    .put("summary", "a record of another topic")
                    .set("headers", headers(Wire.DEAD_LETTER_HEADERS));
        }
        return node;
    }

    private static void operation(ObjectNode operations, Wire.Channel channel, String action, String who) {
        ObjectNode operation = operations
                .putObject(action
                        + Character.toUpperCase(channel.name().charAt(0))
                        + channel.name().substring(1))
                .put("action", action)
                .put("summary", "by " + who);
        operation.putObject("channel").put("$ref", "#/channels/" + channel.name());
        var messages = operation.putArray("messages");
        channel.types()
                .forEach(type ->
                        messages.addObject().put("$ref", "#/channels/" + channel.name() + "/messages/" + keyOf(type)));
    }

    private static ObjectNode message(String type) {
        ObjectNode node = YAML.createObjectNode()
                .put("name", type)
                .put("summary", SourceWords.of(MessageTypes.classOf(type).orElseThrow()));
        node.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        node.putObject("payload").put("$ref", "./schemas/" + type + ".json");
        node.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", "the case number");
        return node;
    }

    private static ObjectNode headers(List<Wire.Header> headers) {
        ObjectNode schema = YAML.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        headers.forEach(header ->
                properties.putObject(header.name()).put("type", "string").put("description", header.meaning()));
        var required = schema.putArray("required");
        headers.forEach(header -> required.add(header.name()));
        return schema;
    }
}
