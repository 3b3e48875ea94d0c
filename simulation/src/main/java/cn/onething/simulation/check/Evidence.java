package cn.onething.simulation.check;

import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.department.Register;
import cn.onething.department.task.Tasks;
import cn.onething.events.ItemRef;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.Limits;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run has left behind.
 *
 * @param bundles the definitions as they are written
 * @param decisions the orchestrator's journal
 * @param end when it was looked at
 * @param failures what was thrown, which never should be
 */
public record Evidence(
        BundleVersions bundles,
        WorkingDays calendar,
        Limits limits,
        CaseFiles files,
        List<JournalRow> decisions,
        List<Office> offices,
        Instant end,
        List<String> failures) {

    /**
     * A department.
     *
     * @param contradictions where its records and their history do not fit together
     * @param forgotten the tasks that nobody there ever looks at
     * @param applied the names of the form fields that came with each application
     */
    public record Office(
            String id,
            Tasks tasks,
            List<JournalRow> journal,
            List<? extends Register> registers,
            List<String> contradictions,
            Set<ItemRef> forgotten,
            Map<ItemRef, Set<String>> applied) {}
}
