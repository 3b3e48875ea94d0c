package cn.onething.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is special about the way an item runs, beside its plain prerequisites.
 *
 * @param alternatives each of them must be met by one of its members
 * @param each one task per element of a list
 * @param cutOff when it goes on without the answers that are missing
 * @param window when it may be filed
 * @param pause time that does not count
 * @param reports the items whose answers it collects; it waits until each of them has ended
 */
public record Procedure(
        List<AnyOf> alternatives,
        Optional<PerInstance> each,
        Optional<CutOff> cutOff,
        Optional<Window> window,
        Optional<Wait> pause,
        List<String> reports) {

    /** Nothing special. */
    public static final Procedure PLAIN =
            new Procedure(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Procedure {
        alternatives = List.copyOf(alternatives);
        reports = List.copyOf(reports);
    }

    Set<Operator> operators() {
        Set<Operator> used = EnumSet.noneOf(Operator.class);
        add(used, Operator.ANY_OF, !alternatives.isEmpty());
        add(used, Operator.PER_INSTANCE, each.isPresent());
        add(used, Operator.CUT_OFF, cutOff.isPresent());
        add(used, Operator.WINDOW, window.isPresent());
        add(used, Operator.WAIT, pause.isPresent());
        add(used, Operator.REPORT, !reports.isEmpty());
        return used;
    }

    private static void add(Set<Operator> used, Operator operator, boolean is) {
        if (is) {
            used.add(operator);
        }
    }
}
