package cn.onething.events;

/** The names of the topics. Those of messages have one partition per shard, and the key is the case number. */
public final class Topics {
    /** What happens to cases, without personal data. Written by the orchestrator, read by anyone allowed. */
    public static final String CASES = "onething.cases.v1";

    private static final String PREFIX = "onething.";
    private static final String EVENTS = ".events.v1";
    private static final String CHANGES = ".changes.v1";

    private Topics() {}

    /** Written by the orchestrator, read by that department only. */
    public static String commands(String department) {
        return PREFIX + department + ".commands.v1";
    }

    /** Written by that department only, read by the orchestrator. */
    public static String events(String department) {
        return PREFIX + department + EVENTS;
    }

    /** What changed in that department's registers, for departments that take it over. Written by that department only. */
    public static String changes(String department) {
        return PREFIX + department + CHANGES;
    }

    /** Records that the service could not take in, untouched; one partition. The orchestrator's own name is {@code orchestrator}. */
    public static String deadLetters(String service) {
        return PREFIX + service + ".dead-letters.v1";
    }

    /**
     * The department whose events a topic carries.
     *
     * @throws IllegalArgumentException for a topic of another kind
     */
    public static String departmentOf(String eventsTopic) {
        return between(eventsTopic, EVENTS, "department events");
    }

    /**
     * The department whose registers a topic tells about.
     *
     * @throws IllegalArgumentException for a topic of another kind
     */
    public static String announcerOf(String changesTopic) {
        return between(changesTopic, CHANGES, "register changes");
    }

    private static String between(String topic, String end, String kind) {
        if (!topic.startsWith(PREFIX) || !topic.endsWith(end)) {
            throw new IllegalArgumentException(topic + " is not a topic of " + kind);
        }
        return topic.substring(PREFIX.length(), topic.length() - end.length());
    }
}
