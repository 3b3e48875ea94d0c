package cn.onething.orchestrator.casefile.refusal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens, in a row.
 *
 * @param item number of the item that it happens to, 0 for the case as a whole
 * @param kept whether the row's item is then not undone though its department is asked to
 */
record Trigger(Kind kind, int item, boolean kept) {
    private static final Pattern ANOTHER = Pattern.compile("第 (\\d+) 项未办成.*");
    private static final String KEPT = "本项不予撤销";

    enum Kind {
        FAILS,
        WITHDRAWAL,
        OBJECTION
    }

    /** @param own number of the row's item */
    static Trigger in(String cell, int own) {
        boolean kept = cell.contains(KEPT);
        Matcher another = ANOTHER.matcher(cell);
        if (another.matches()) {
            return new Trigger(Kind.FAILS, Integer.parseInt(another.group(1), 10), kept);
        }
        if (cell.startsWith("不予受理、不予许可或逾期不补正")) {
            return new Trigger(Kind.FAILS, own, kept);
        }
        if (cell.startsWith("申请人撤回")) {
            return new Trigger(Kind.WITHDRAWAL, 0, kept);
        }
        if (cell.startsWith("公告有异议")) {
            return new Trigger(Kind.OBJECTION, own, kept);
        }
        throw new IllegalArgumentException("nothing happens in: " + cell);
    }
}
