package cn.onething.department.configured.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service of a department, decided by rule.
 *
 * @param id the service, as commands name it
 * @param register the one that it looks into and writes
 * @param keyField the form field that names the record
 * @param checks in the order in which they are made; the first that is not met refuses
 */
public record ItemDefinition(
        String id,
        Words name,
        RegisterDefinition register,
        Map<String, FormField> form,
        String keyField,
        List<Check> checks,
        Effect effect,
        @Nullable Certificate certificate,
        UndoWord undo) {}
