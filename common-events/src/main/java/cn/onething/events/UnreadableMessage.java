package cn.onething.events;

/** A record that cannot be taken as a message. The code is one of the reasons that dead letters carry. */
public final class UnreadableMessage extends RuntimeException {
    private final String code;

    /** @param code {@code not-json}, {@code unknown-type}, {@code unknown-version}, {@code missing-field},
     *     {@code wrong-field}, {@code too-large} */
    public UnreadableMessage(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
