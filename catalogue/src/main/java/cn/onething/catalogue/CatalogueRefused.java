package cn.onething.catalogue;

import cn.onething.definitions.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a catalogue contradict themselves; the message names file, line and reason of each error. */
public final class CatalogueRefused extends RuntimeException {
    private final transient List<Finding> errors;

    CatalogueRefused(List<Finding> errors) {
        super(errors.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "目录有误 The catalogue has mistakes:\n", "")));
        this.errors = List.copyOf(errors);
    }

    public List<Finding> errors() {
        return errors;
    }
}
