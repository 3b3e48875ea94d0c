package cn.onething.simulation;

import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.events.CaseNumber;
import cn.onething.events.ItemEvent;
import cn.onething.events.MessageJson;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.Incoming;
import cn.onething.journal.message.Outgoing;
import cn.onething.journal.relay.Outbox;
import cn.onething.orchestrator.casefile.AnswerIntake;
import cn.onething.orchestrator.casefile.CaseDecisions;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CalendarDueDates;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.Limits;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The orchestrator: its own rules, intake and outbox, on case files in memory. */
final class OrchestratorNode extends Node {
    /** Machines' times, longer than in the service: what counts here are days. */
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(30), Duration.ofHours(8), Duration.ofDays(3), Duration.ofHours(4));

    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Longer than the service takes. */
    private static final Duration WRITES_STATES = Duration.ofSeconds(30);

    /** Cases are kept in memory only while there is room. */
    private static final double FORGETS = 0.05;

    private final MemoryCaseFiles files;
    private final MemoryContents contents;
    private final BundleVersions bundles;
    private final CaseRules rules;
    private final Outbox outbox;
    private final Applicants applicants;
    private final Set<PlantedBug> bugs;
    private CaseDecisions decisions;
    private final Map<String, CaseStatus> stands = new HashMap<>();
    private Instant nextLook = Instant.MAX;
    private boolean writesSoon;
    private long counter;

    OrchestratorNode(
            BundleVersions versions,
            WorkingDays calendar,
            Set<PlantedBug> bugs,
            VirtualTime time,
            Chance chance,
            Faults faults,
            Broker broker) {
        super(time, chance, faults, broker);
        this.bugs = bugs;
        this.bundles = new KnownBundles(versions, bugs);
        DueDates real = new CalendarDueDates(calendar);
        DueDates dueDates =
                bugs.contains(PlantedBug.STOPS_COUNT) ? (from, days, region, _) -> real.due(from, days, region) : real;
        this.rules = bugs.isEmpty() ? new CaseRules(dueDates, LIMITS) : new PlantedRules(dueDates, LIMITS, bugs);
        this.files = new MemoryCaseFiles(time, journal(), bugs);
        this.contents = new MemoryContents(bugs);
        this.outbox = new CaseOutbox(bundles, contents, dueDates);
        this.decisions = new CaseDecisions(bundles, rules, files, contents);
        this.applicants = new Applicants(this, time, chance, faults);
    }

    MemoryCaseFiles files() {
        return files;
    }

    /** Where each case stands, by the journal. */
    Collection<CaseStatus> stands() {
        return stands.values();
    }

    /** @return whether there is a case now; when the node is down or dies nobody could file it */
    boolean file(Applications.Application application, Map<String, Set<String>> later) {
        if (!isUp()) {
            return false;
        }
        ObjectNode form = application.form();
        String region = World.region(application.bundle());
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.ofHours(8));
        String number = CaseNumber.of(region, application.bundle().theme(), today, counter++, 0, 1)
                .value();
        commit(session -> {
            contents.file(number, form);
            CaseFile opened = CaseFile.opened(
                    number,
                    application.bundle().id(),
                    region,
                    application.bundle().version(),
                    session.now());
            var submit = new CaseInput.Submit("web", idsOf(application.items(), form), null, later);
            decisions.keep(
                    session, decisions.begin(session, List.of(new CaseDecisions.Beginning(opened, form, submit))));
        });
        boolean filed = stands.containsKey(number);
        if (filed) {
            applicants.filed(number);
        }
        return filed;
    }

    private static Set<String> idsOf(List<Item> items, ObjectNode form) {
        return items.stream().flatMap(item -> item.idsIn(form).stream()).collect(Collectors.toSet());
    }

    void withdraw(String number) {
        if (isUp()) {
            commit(session -> decisions.decide(session, Map.of(number, List.of(new CaseInput.Withdraw()))));
        }
    }

    /** @return whether the applicant was told that it was taken in */
    boolean handIn(String number, Set<String> what) {
        ObjectNode fields = MessageJson.mapper().createObjectNode().put("corrected", what.size());
        return isUp() && commit(session -> decisions.decide(session, number, fields, new CaseInput.HandIn(what)));
    }

    /** Wakes up when the next case wants to be looked at. */
    private void plan() {
        if (bugs.contains(PlantedBug.NO_REPEATS) || !isUp()) {
            return;
        }
        files.nextWakeUp().ifPresent(wanted -> {
            Instant at = (wanted.isAfter(time.now()) ? wanted : time.now()).plus(chance.within(LOOK));
            if (at.isBefore(nextLook)) {
                nextLook = at;
                time.after(Duration.between(time.now(), at), () -> look(at));
            }
        });
    }

    private void look(Instant planned) {
        if (!planned.equals(nextLook)) {
            return;
        }
        nextLook = Instant.MAX;
        List<String> due = files.due(100);
        if (isUp() && !due.isEmpty()) {
            Map<String, List<CaseInput>> inputs = new LinkedHashMap<>();
            due.forEach(number -> inputs.put(number, List.of(new CaseInput.Tick())));
            commit(session -> decisions.decide(session, inputs));
            sleepless(due);
        }
        plan();
    }

    /** Who was woken wants to be woken later, or there is no rest. */
    private void sleepless(List<String> woken) {
        if (isUp() && woken.stream().anyMatch(files.due(100)::contains)) {
            failures().add("a case is woken again and again");
        }
    }

    @Override
    void takeIn(ShardSession session, List<Outgoing> batch) {
        List<Incoming<ItemEvent>> answers = batch.stream()
                .map(message -> Messages.read(message, ItemEvent.class))
                .toList();
        if (chance.happens(FORGETS)) {
            decisions = new CaseDecisions(bundles, rules, files, contents);
        }
        new AnswerIntake(decisions).handle(session, answers);
        if (bugs.contains(PlantedBug.STATE_WITHOUT_JOURNAL) && chance.happens(0.05)) {
            session.rows().clear();
        }
    }

    @Override
    Runnable savepoint() {
        Runnable back = files.savepoint();
        Runnable contentsBack = contents.savepoint();
        return () -> {
            back.run();
            contentsBack.run();
        };
    }

    @Override
    void rebooted() {
        decisions = new CaseDecisions(bundles, rules, files, contents);
        nextLook = Instant.MAX;
        plan();
        planWriting();
    }

    @Override
    void committed(List<JournalRow> rows) {
        for (JournalRow row : rows) {
            Decision decision = Decision.of(row);
            stands.put(row.caseNumber(), decision.status());
            applicants.heard(row.caseNumber(), decision);
        }
        plan();
        planWriting();
    }

    /** The states are written some time after the decisions. */
    private void planWriting() {
        if (!writesSoon && !files.behind().isEmpty() && !bugs.contains(PlantedBug.STATES_NOT_WRITTEN)) {
            writesSoon = true;
            time.after(chance.within(WRITES_STATES), this::writeStates);
        }
    }

    private void writeStates() {
        writesSoon = false;
        if (isUp() && commit(decisions::writeResting) && files.behind().isEmpty()) {
            stands.forEach((number, status) -> {
                if (!status.isFinal() && !files.wakesUp(number)) {
                    failures().add(number + " rests and nobody will ever look at it");
                }
            });
        }
        planWriting();
    }

    @Override
    Outbox outbox() {
        return outbox;
    }
}
