package cn.onething.orchestrator.casefile.refusal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Item numbers as a cell lists them: {@code 1, 4–6}; a dash is none. */
final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile("(\\d+)(?:–(\\d+))?");
    static final String ON_NOTICE = "（公告中 on notice）";

    private Numbers() {}

    /** In the order of the cell. */
    static List<Integer> in(String cell) {
        return cell.equals("—")
                ? List.of()
                : Stream.of(cell.split(", ", -1)).flatMap(Numbers::range).toList();
    }

    private static Stream<Integer> range(String words) {
        Matcher written = WRITTEN.matcher(words.replace(ON_NOTICE, ""));
        if (!written.matches()) {
            throw new IllegalArgumentException("not a number of an item: " + words);
        }
        int first = Integer.parseInt(written.group(1), 10);
        int last = written.group(2) == null ? first : Integer.parseInt(written.group(2), 10);
        return IntStream.rangeClosed(first, last).boxed();
    }

    /** Those that the cell marks as being on public notice. */
    static List<Integer> onNotice(String cell) {
        return Stream.of(cell.split(", ", -1))
                .filter(word -> word.endsWith(ON_NOTICE))
                .flatMap(Numbers::range)
                .toList();
    }
}
