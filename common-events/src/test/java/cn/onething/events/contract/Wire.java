package cn.onething.events.contract;

import cn.onething.events.CaseChanged;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.MessageTypes;
import cn.onething.events.RegisterChange;
import cn.onething.events.Topics;
import java.util.List;

/** What the records cannot say about the wire: which topic carries what, and the headers. */
final class Wire {
    private static final String DEPARTMENT = "{department}";

    private Wire() {}

    /**
     * @param name the channel's name in the AsyncAPI document
     * @param address the topic, with {@code {department}} where there is one for each
     * @param family the messages in it; null where it carries copies of records of any other topic
     */
    record Channel(String name, String address, String writer, String reader, String meaning, Class<?> family) {
        List<String> types() {
            return MessageTypes.names().stream()
                    .filter(type -> family != null
                            && family.isAssignableFrom(
                                    MessageTypes.classOf(type).orElseThrow()))
                    .toList();
        }

        boolean perDepartment() {
            return address.contains("{");
        }
    }

    record Header(String name, String meaning, String example) {}

    static final List<Channel> CHANNELS = List.of(
            new Channel(
                    "commands",
                    Topics.commands(DEPARTMENT),
                    "orchestrator",
                    "that department only",
                    "What a department is asked to do with one item of a case.",
                    ItemCommand.class),
            new Channel(
                    "events",
                    Topics.events(DEPARTMENT),
                    "that department only",
                    "orchestrator",
                    "What a department answers.",
                    ItemEvent.class),
            new Channel(
                    "cases",
                    Topics.CASES,
                    "orchestrator",
                    "anyone allowed: portal, notices, statistics",
                    "What happened to a case, without personal data.",
                    CaseChanged.class),
            new Channel(
                    "changes",
                    Topics.changes(DEPARTMENT),
                    "that department only",
                    "departments that take the data over",
                    "What cases changed in a department's registers, as far as anyone may know it.",
                    RegisterChange.class),
            new Channel(
                    "deadLetters",
                    Topics.deadLetters("{service}"),
                    "the consumer that failed",
                    "operations",
                    "Records that could not be taken in: key, value and headers untouched, with dl_ headers that say why"
                            + " and where from.",
                    null));

    static final List<Header> HEADERS = List.of(
            new Header("ce_specversion", "CloudEvents version", "1.0"),
            new Header("ce_id", "UUID of the message, the same whenever it is sent again", "6f1c8a54-…"),
            new Header("ce_type", "wire name and version of the message", "cn.onething.item.granted.v1"),
            new Header("ce_source", "the service that wrote it", "/onething/tax"),
            new Header(
                    "ce_subject",
                    "case/item/attempt; the case number in onething.cases.v1; the entry in changes",
                    "YJS…/tax-change/1"),
            new Header("ce_time", "when it was decided, +08:00", "2026-11-22T10:03:04.567891+08:00"),
            new Header(
                    "ce_dataschema",
                    "$id of the JSON Schema of the payload",
                    "https://onething.cn/schemas/cn.onething.item.granted.v1"),
            new Header("ce_sequence", "number of the message among those of its subject", "2"),
            new Header(
                    "ce_causationid",
                    "the sender's journal row that it follows from: shard, hyphen, position",
                    "3-1742"),
            new Header("content-type", "always JSON", "application/json"),
            new Header(
                    "traceparent",
                    "W3C trace context; one trace per case, its id the digits of the case number",
                    "00-0000000999900…-00f0…-01"));

    static final List<Header> DEAD_LETTER_HEADERS = List.of(
            new Header("dl_service", "the consumer that could not take it in", "tax"),
            new Header(
                    "dl_code",
                    "not-json, unknown-type, unknown-version, missing-field, wrong-field, too-large, or the code of a"
                            + " failure",
                    "unknown-version"),
            new Header("dl_detail", "for a person; never repeats content", "/at is missing or of another type"),
            new Header("dl_topic", "topic that it came from", "onething.tax.commands.v1"),
            new Header("dl_partition", "partition that it came from", "3"),
            new Header("dl_offset", "offset that it came from", "4711"));
}
