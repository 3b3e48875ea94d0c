package cn.onething.orchestrator.calendar;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.events.CaseNumber;
import cn.onething.events.MessageJson;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.CaseDecisions;
import cn.onething.orchestrator.casefile.domain.Beginnings;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CalendarDueDates;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.MovedLimits;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.library.HolidayNotices;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Publishes the notice of a year, and counts again what was counted without it. */
final class CalendarService {
    /** Kind of the journal rows by which the shards are told. */
    static final String KIND = "calendar";

    private static final int PAGE = 500;

    private final Journal journal;
    private final CaseDecisions decisions;
    private final BundleVersions bundles;
    private final Catalogue catalogue;
    private final HolidayNotices notices;
    private final OpenLimits open;
    private final List<ServiceLimits> services;

    CalendarService(
            Journal journal,
            CaseDecisions decisions,
            BundleVersions bundles,
            Catalogue catalogue,
            HolidayNotices notices,
            OpenLimits open,
            List<ServiceLimits> services) {
        this.journal = journal;
        this.decisions = decisions;
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.notices = notices;
        this.open = open;
        this.services = List.copyOf(services);
    }

    /** @throws Refused when an announced calendar would become provisional again */
    void check(YearCalendar calendar) {
        boolean announced = current().stream().anyMatch(now -> now.replaces(calendar) && !now.provisional());
        if (announced && calendar.provisional()) {
            throw new Refused(ProblemKind.CALENDAR_ANNOUNCED.with(
                    calendar.year() + " 年的放假安排已经公布，不能改回暂定。",
                    "The calendar of " + calendar.year() + " was announced; it does not become provisional again."));
        }
    }

    private List<YearCalendar> current() {
        return notices.over(catalogue.calendars()).get();
    }

    /** Tells what the notice would move, and changes nothing. */
    void preview(YearCalendar calendar, Consumer<NoticeReport> out) {
        List<YearCalendar> then = HolidayNotices.replaced(current(), List.of(calendar));
        DueDates dueDates = new CalendarDueDates(new WorkingDays(then));
        NoticeReport.Tally tally = new NoticeReport.Tally();
        pages(
                calendar,
                tally,
                page -> byShard(page).forEach((shard, files) -> {
                    Map<String, Beginnings> beginnings = open.beginnings(shard, numbers(files));
                    for (CaseFile file : files) {
                        var bundle = bundles.require(file.bundle(), file.region(), file.version());
                        List<CaseEvent.LimitMoved> moves = new MovedLimits(file, bundle, dueDates, calendar.year())
                                .events(beginnings.getOrDefault(file.number(), new Beginnings()));
                        tell(file.number(), moves, tally, out);
                    }
                }));
        out.accept(NoticeReport.Done.of(calendar, true, false, tally));
    }

    /**
     * Stores the notice, tells every shard, and counts the limits of the cases again, a page of them at a time. Can be
     * repeated at any time: what was done is not done again, what was cut short is completed.
     */
    void publish(YearCalendar calendar, byte[] sha256, String text, Consumer<NoticeReport> out) {
        HolidayNotices.Stored known =
                notices.newest(calendar).filter(stored -> stored.is(sha256)).orElse(null);
        long notice = known == null ? notices.store(calendar, sha256, text) : known.id();
        notices.published();
        // from its row on, a shard's decisions are made by the new calendar, in whatever process; the pages come after
        for (int shard = 0; shard < journal.shards(); shard++) {
            tell(notice, shard, calendar);
        }
        NoticeReport.Tally tally = new NoticeReport.Tally();
        pages(
                calendar,
                tally,
                page -> byShard(page)
                        .forEach((shard, files) -> moved(calendar, shard, numbers(files))
                                .forEach((number, moves) -> tell(number, moves, tally, out))));
        WorkingDays workingDays = new WorkingDays(current());
        services.forEach(limits -> tally.movedOfServices(limits.recount(calendar, workingDays)));
        notices.done(notice);
        out.accept(NoticeReport.Done.of(calendar, false, known == null, tally));
    }

    private record Row(int year, String region, long notice) {}

    private void tell(long notice, int shard, YearCalendar calendar) {
        journal.write(shard, session -> {
            if (!notices.told(notice, shard)) {
                String body =
                        MessageJson.mapper().writeValueAsString(new Row(calendar.year(), calendar.region(), notice));
                notices.tell(notice, shard, session.append("", KIND, body, null));
            }
            return true;
        });
    }

    private Map<String, List<CaseEvent.LimitMoved>> moved(YearCalendar calendar, int shard, List<String> numbers) {
        return journal.write(shard, session -> {
            Map<String, Beginnings> beginnings = open.beginnings(shard, numbers);
            Map<String, List<CaseInput>> inputs = new TreeMap<>();
            numbers.forEach(number -> inputs.put(
                    number,
                    List.of(new CaseInput.CalendarPublished(
                            calendar.year(), beginnings.getOrDefault(number, new Beginnings())))));
            decisions.decide(session, inputs);
            return session.rows().stream()
                    .collect(Collectors.toMap(
                            JournalRow::caseNumber, CalendarService::moves, (one, _) -> one, TreeMap::new));
        });
    }

    private static List<CaseEvent.LimitMoved> moves(JournalRow row) {
        return Decision.of(row).events().stream()
                .filter(CaseEvent.LimitMoved.class::isInstance)
                .map(CaseEvent.LimitMoved.class::cast)
                .toList();
    }

    private static void tell(
            String number, List<CaseEvent.LimitMoved> moves, NoticeReport.Tally tally, Consumer<NoticeReport> out) {
        if (!moves.isEmpty()) {
            tally.moved(moves.size());
            moves.forEach(move -> out.accept(NoticeReport.Moved.of(number, move)));
        }
    }

    private void pages(YearCalendar calendar, NoticeReport.Tally tally, Consumer<List<CaseFile>> work) {
        String after = "";
        while (after != null) {
            OpenLimits.Page page = open.page(after, PAGE);
            tally.looked(page.cases().size());
            work.accept(page.cases().stream()
                    .filter(file -> calendar.holdsIn(file.region()) && MovedLimits.possibleIn(file, calendar.year()))
                    .toList());
            after = page.last();
        }
    }

    private Map<Integer, List<CaseFile>> byShard(List<CaseFile> page) {
        Map<Integer, List<CaseFile>> shards = new HashMap<>();
        page.forEach(file -> shards.computeIfAbsent(
                        new CaseNumber(file.number()).shard(journal.shards()), _ -> new ArrayList<>())
                .add(file));
        return shards;
    }

    private static List<String> numbers(List<CaseFile> files) {
        return files.stream().map(CaseFile::number).toList();
    }
}
