package cn.onething.catalogue.bundle;

import java.util.List;
import java.util.Optional;

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
}
