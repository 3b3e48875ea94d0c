package cn.onething.department.configured.definition;

import java.util.stream.Stream;

/**
 * Another department's register whose changes one of the department's own takes over, without an application.
 *
 * @param department whose register it is
 * @param register its id there
 * @param item what is done with a change, in the words of an item: the company's record gets the published fields; the
 *     form is the change, and an item that nobody can apply for
 */
public record Following(String department, String register, ItemDefinition item) {

    /** The names of the fields that are taken, as they are published. */
    public Stream<String> published() {
        return item.form().values().stream()
                .filter(field -> !field.name().equals(item.keyField()))
                .map(field -> field.path().steps().getFirst());
    }
}
