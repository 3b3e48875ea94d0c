package cn.onething.events;

/** The names of the topics. Every topic has one partition per shard; the key is the case number. */
public final class Topics {
    /** What happens to cases, without personal data. Written by the orchestrator, read by anyone allowed. */
    public static final String CASES = "onething.cases.v1";

    private Topics() {}

    /** Written by the orchestrator, read by that department only. */
    public static String commands(String department) {
        return "onething." + department + ".commands.v1";
    }

    /** Written by that department only, read by the orchestrator. */
    public static String events(String department) {
        return "onething." + department + ".events.v1";
    }

    /** Records that the service could not take in, untouched. The orchestrator's own name is {@code orchestrator}. */
    public static String deadLetters(String service) {
        return "onething." + service + ".dead-letters.v1";
    }

    /**
     * The department whose events a topic carries.
     *
     * @throws IllegalArgumentException for a topic of another kind
     */
    public static String departmentOf(String eventsTopic) {
        if (!eventsTopic.startsWith("onething.") || !eventsTopic.endsWith(".events.v1")) {
            throw new IllegalArgumentException(eventsTopic + " is not a topic of department events");
        }
        return eventsTopic.substring("onething.".length(), eventsTopic.length() - ".events.v1".length());
    }
}
