package cn.onething.cli.api;

import java.util.Optional;

/**
 * Reads an event stream line by line (HTML standard, server-sent events). Comments and unknown fields are passed over;
 * an event that the connection cut off before its empty line is dropped, as the standard says.
 */
final class ServerSentEvents {
    private String lastId;
    private String type = "";
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;

    /** @param lastId the id to go on from when the stream brings no other */
    ServerSentEvents(String lastId) {
        this.lastId = lastId;
    }

    /** @param id of this event, or of the last one that had an id */
    record Event(String id, String type, String data) {}

    /** Takes one line; gives an event when the line ended one. */
    Optional<Event> line(String line) {
        if (line.isEmpty()) {
            return dispatch();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
        return Optional.empty();
    }

    private void take(String field, String value) {
        switch (field) {
            case "id" -> lastId = value;
            case "event" -> type = value;
            case "data" -> {
                data.append(hasData ? "\n" : "").append(value);
                hasData = true;
            }
            default -> {} // a comment has an empty name
        }
    }

    private Optional<Event> dispatch() {
        Optional<Event> event = hasData
                ? Optional.of(new Event(lastId, type.isEmpty() ? "message" : type, data.toString()))
                : Optional.empty();
        type = "";
        data.setLength(0);
        hasData = false;
        return event;
    }
}
