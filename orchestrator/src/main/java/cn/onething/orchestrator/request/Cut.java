package cn.onething.orchestrator.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page cut off what was found.
 *
 * @param next the cursor of the next page, absent on the last one
 */
public record Cut<T>(List<T> page, @Nullable String next) {

    /**
     * Cuts the first page off.
     *
     * @param found one more than the page has room for, if there are that many: it tells whether there is a next page
     * @param cursor what the next page begins after, of the last one on this page
     */
    public static <T> Cut<T> of(List<T> found, int most, Function<T, Object> cursor) {
        if (found.size() <= most) {
            return new Cut<>(found, null);
        }
        List<T> page = found.subList(0, most);
        return new Cut<>(page, cursor.apply(page.getLast()).toString());
    }
}
