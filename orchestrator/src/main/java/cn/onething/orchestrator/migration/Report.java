package cn.onething.orchestrator.migration;

import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.Migration;
import cn.onething.orchestrator.casefile.domain.Migration.Obstacle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What operations is told about a migration, a line for each case and one for the whole. */
sealed interface Report {

    enum Outcome {
        /** The case goes on by the other version. */
        MIGRATED,
        /** It would; this was a dry run. */
        POSSIBLE,
        /** It is on that version already. */
        UNCHANGED,
        /** It stays where it is, for the reasons given. */
        REFUSED
    }

    /**
     * @param from the version that the case was on; 0 when there is no such case
     * @param added items that the other version brings
     * @param gone items that it no longer has
     * @param started items whose departments are asked at once
     */
    record OfCase(
            String caseNumber,
            int from,
            int to,
            Outcome outcome,
            List<String> added,
            List<String> gone,
            List<String> started,
            List<Obstacle> obstacles)
            implements Report {

        static OfCase refused(String number, int from, int to, List<Obstacle> obstacles) {
            return new OfCase(number, from, to, Outcome.REFUSED, List.of(), List.of(), List.of(), obstacles);
        }

        static OfCase unchanged(String number, int version) {
            return new OfCase(number, version, version, Outcome.UNCHANGED, List.of(), List.of(), List.of(), List.of());
        }

        static OfCase of(String number, Migration.Result.Possible possible, Outcome outcome) {
            CaseEvent.Migrated event = possible.event();
            return new OfCase(
                    number,
                    event.from(),
                    event.to(),
                    outcome,
                    event.items().stream()
                            .filter(CaseEvent.NextItem::added)
                            .map(CaseEvent.NextItem::item)
                            .toList(),
                    event.gone().stream().map(CaseEvent.GoneItem::item).toList(),
                    possible.outcome().events().stream()
                            .filter(CaseEvent.ItemStarted.class::isInstance)
                            .map(started -> ((CaseEvent.ItemStarted) started).item())
                            .toList(),
                    List.of());
        }
    }

    /** The last line. */
    record Done(
            boolean ok, String bundle, int to, boolean dryRun, int migrated, int possible, int unchanged, int refused)
            implements Report {}

    /** Counts while the work goes on. */
    final class Tally {
        private final Map<Outcome, Integer> cases = new EnumMap<>(Outcome.class);

        void add(Outcome outcome) {
            cases.merge(outcome, 1, Integer::sum);
        }

        Done done(String bundle, int to, boolean dryRun) {
            return new Done(
                    true,
                    bundle,
                    to,
                    dryRun,
                    of(Outcome.MIGRATED),
                    of(Outcome.POSSIBLE),
                    of(Outcome.UNCHANGED),
                    of(Outcome.REFUSED));
        }

        private int of(Outcome outcome) {
            return cases.getOrDefault(outcome, 0);
        }
    }
}
