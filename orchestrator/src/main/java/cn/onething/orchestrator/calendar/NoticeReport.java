package cn.onething.orchestrator.calendar;

import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operations is told about a publication, a line for each limit that moves and one for the whole. */
sealed interface NoticeReport {

    /** @param material whose promise moves, absent for other limits */
    record Moved(
            String caseNumber,
            String item,
            Limit limit,
            @Nullable String material,
            Instant before,
            Instant after) implements NoticeReport {

        static Moved of(String caseNumber, CaseEvent.LimitMoved event) {
            return new Moved(caseNumber, event.item(), event.limit(), event.material(), event.from(), event.to());
        }
    }

    /**
     * The last line.
     *
     * @param stored whether this was news; false when the same notice had been published before
     * @param looked how many cases were looked at
     * @param serviceLimits how many moved of those of the desk, of bad ratings and of calls; a dry run does not say
     */
    record Done(
            boolean ok,
            int year,
            String region,
            boolean provisional,
            boolean dryRun,
            boolean stored,
            long looked,
            long cases,
            long limits,
            long serviceLimits)
            implements NoticeReport {

        static Done of(YearCalendar calendar, boolean dryRun, boolean stored, Tally tally) {
            return new Done(
                    true,
                    calendar.year(),
                    calendar.region(),
                    calendar.provisional(),
                    dryRun,
                    stored,
                    tally.looked,
                    tally.cases,
                    tally.limits,
                    tally.serviceLimits);
        }
    }

    /** Counts while the work goes on. */
    final class Tally {
        private long looked;
        private long cases;
        private long limits;
        private long serviceLimits;

        void looked(int more) {
            looked += more;
        }

        void moved(int limitsOfOneCase) {
            cases++;
            limits += limitsOfOneCase;
        }

        void movedOfServices(int more) {
            serviceLimits += more;
        }
    }
}
