package cn.onething.orchestrator.notice;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a page of the outbox ended: a place in each shard. A shard that is not named has nothing more.
 *
 * @param places by shard
 */
record OutboxCursor(SortedMap<Integer, Place> places) {
    static final OutboxCursor EMPTY = new OutboxCursor(Collections.emptySortedMap());

    private static final Pattern FORM =
            Pattern.compile("\\d{1,4}\\.\\d{1,18}\\.\\d{1,3}(-\\d{1,4}\\.\\d{1,18}\\.\\d{1,3}){0,1023}");

    /**
     * A notice of a journal row.
     *
     * @param told how many of the row's notices were on earlier pages
     */
    record Place(long position, int told) {}

    /** @param last of each shard, its last journal row */
    static OutboxCursor behind(Map<Integer, Long> last) {
        SortedMap<Integer, Place> places = new TreeMap<>();
        last.forEach((shard, position) -> places.put(shard, new Place(position, 0)));
        return new OutboxCursor(places);
    }

    /** Reads its {@link #toString}; empty when it is none. */
    static Optional<OutboxCursor> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        SortedMap<Integer, Place> places = new TreeMap<>();
        for (String each : text.split("-")) {
            String[] parts = each.split("\\.");
            places.put(Integer.parseInt(parts[0]), new Place(Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
        }
        return Optional.of(new OutboxCursor(places));
    }

    OutboxCursor with(int shard, Place place) {
        SortedMap<Integer, Place> more = new TreeMap<>(places);
        more.put(shard, place);
        return new OutboxCursor(more);
    }

    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(each -> each.getKey() + "." + each.getValue().position() + "."
                        + each.getValue().told())
                .collect(Collectors.joining("-"));
    }
}
