package cn.onething.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wire name ({@code ce_type}) of every message, in both directions. */
public final class MessageTypes {
    private static final String PREFIX = "cn.onething.";
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, String> BY_CLASS = new LinkedHashMap<>();

    static {
        add("item.apply.v1", ItemCommand.Apply.class);
        add("item.correct.v1", ItemCommand.Correct.class);
        add("item.withdraw.v1", ItemCommand.Withdraw.class);
        add("item.compensate.v1", ItemCommand.Compensate.class);
        add("item.received.v1", ItemEvent.Received.class);
        add("item.accepted.v1", ItemEvent.Accepted.class);
        add("item.not-accepted.v1", ItemEvent.NotAccepted.class);
        add("item.correction-requested.v1", ItemEvent.CorrectionRequested.class);
        add("item.clock-stopped.v1", ItemEvent.ClockStopped.class);
        add("item.clock-resumed.v1", ItemEvent.ClockResumed.class);
        add("item.extended.v1", ItemEvent.Extended.class);
        add("item.granted.v1", ItemEvent.Granted.class);
        add("item.refused.v1", ItemEvent.Refused.class);
        add("item.withdrawn.v1", ItemEvent.Withdrawn.class);
        add("item.compensated.v1", ItemEvent.Compensated.class);
        add("item.compensation-rejected.v1", ItemEvent.CompensationRejected.class);
        add("case.changed.v1", CaseChanged.class);
        add("register.changed.v1", RegisterChange.class);
    }

    private MessageTypes() {}

    private static void add(String name, Class<?> type) {
        BY_NAME.put(PREFIX + name, type);
        BY_CLASS.put(type, PREFIX + name);
    }

    /** @throws IllegalArgumentException for a class that is not a message */
    public static String nameOf(Class<?> type) {
        String name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " is not a message");
        }
        return name;
    }

    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether some version of the message is known, so that an unknown version can be told from an unknown type. */
    public static boolean knowsAnyVersionOf(String name) {
        int dot = name.lastIndexOf(".v");
        if (dot < 0) {
            return false;
        }
        String stem = name.substring(0, dot + 2);
        return BY_NAME.keySet().stream().anyMatch(known -> known.startsWith(stem));
    }

    /** All wire names, in the order in which the documentation lists them. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
