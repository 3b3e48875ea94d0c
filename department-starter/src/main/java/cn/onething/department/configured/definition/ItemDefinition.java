package cn.onething.department.configured.definition;

import cn.onething.department.Decider;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service of a department.
 *
 * @param id the service, as commands name it
 * @param register the one that it looks into and writes
 * @param keyField the form field that names the record
 * @param decider who decides; an officer's grant is carried out by the checks and the effect all the same
 * @param checks in the order in which they are made; the first that is not met refuses
 * @param noticeDays calendar days after a grant in which others may object; 0 when there is no public notice
 * @param gives what a grant hands to later items, by the name that bundles know it by
 */
public record ItemDefinition(
        String id,
        Words name,
        Decider decider,
        RegisterDefinition register,
        Map<String, FormField> form,
        String keyField,
        List<Check> checks,
        Effect effect,
        @Nullable Certificate certificate,
        Map<String, Gift> gives,
        UndoWord undo,
        int noticeDays) {}
