package cn.onething.simulation;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Item;
import cn.onething.events.CaseNumber;
import cn.onething.events.ItemEvent;
import cn.onething.journal.Incoming;
import cn.onething.journal.Outbox;
import cn.onething.journal.Outgoing;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.casefile.AnswerIntake;
import cn.onething.orchestrator.casefile.CaseDecisions;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CalendarDueDates;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.Limits;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.persistence.StateRow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The orchestrator: its own rules, intake and outbox, on case files in memory. */
final class OrchestratorNode extends Node {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofHours(4));
    private static final Duration TICK = Duration.ofSeconds(5);

    private final MemoryCaseFiles files;
    private final MemoryContents contents = new MemoryContents();
    private final BundleVersions bundles;
    private final CaseRules rules;
    private final Outbox outbox;
    private final Set<PlantedBug> bugs;
    private CaseDecisions decisions;
    private long counter;

    OrchestratorNode(
            Catalogue catalogue, Set<PlantedBug> bugs, VirtualTime time, Chance chance, Faults faults, Broker broker) {
        super(time, chance, faults, broker);
        this.bugs = bugs;
        this.bundles =
                (id, region, version) -> catalogue.bundle(id, region, version).map(this::asKnown);
        DueDates dueDates = new CalendarDueDates(catalogue.workingDays());
        this.rules = new CaseRules(dueDates, LIMITS);
        this.files = new MemoryCaseFiles(time);
        this.outbox = new CaseOutbox(bundles, contents, dueDates);
        this.decisions = new CaseDecisions(bundles, rules, files, contents);
        time.after(TICK, this::tick);
    }

    MemoryCaseFiles files() {
        return files;
    }

    /** @return the case's number, empty when the node is down: nobody could file it */
    Optional<String> file(Bundle bundle, String region, List<Item> items, ObjectNode form) {
        if (!isUp()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.ofHours(8));
        String number =
                CaseNumber.of(region, bundle.theme(), today, counter++, 0, 1).value();
        contents.file(number, form);
        commit(session -> {
            CaseFile opened = CaseFile.opened(number, bundle.id(), region, bundle.version(), session.now());
            Set<String> ids =
                    items.stream().flatMap(item -> item.idsIn(form).stream()).collect(Collectors.toSet());
            StateRow row = decisions.decide(session, opened, form, List.of(new CaseInput.Submit("web", ids)));
            files.insert(0, List.of(), List.of(Objects.requireNonNull(row)));
        });
        // died before the commit: there is no such case, and the applicant has to file again
        return Optional.of(number).filter(each -> files.load(List.of(each)).containsKey(each));
    }

    void withdraw(String number) {
        if (isUp()) {
            commit(session -> decisions.decide(session, Map.of(number, List.of(new CaseInput.Withdraw()))));
        }
    }

    private void tick() {
        time.after(TICK, this::tick);
        List<String> due = files.due(100);
        if (isUp() && !due.isEmpty() && !bugs.contains(PlantedBug.NO_REPEATS)) {
            Map<String, List<CaseInput>> inputs = new LinkedHashMap<>();
            due.forEach(number -> inputs.put(number, List.of(new CaseInput.Tick())));
            commit(session -> decisions.decide(session, inputs));
        }
    }

    @Override
    void takeIn(ShardSession session, List<Outgoing> batch) {
        List<Incoming<ItemEvent>> answers = batch.stream()
                .map(message -> Messages.read(message, ItemEvent.class))
                .toList();
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
    }

    @Override
    Outbox outbox() {
        return outbox;
    }

    private Bundle asKnown(Bundle bundle) {
        if (!bugs.contains(PlantedBug.STARTS_EARLY)) {
            return bundle;
        }
        List<Item> items = bundle.items().stream()
                .map(item -> item.withPrerequisites(List.of()))
                .toList();
        return bundle.withItems(items);
    }
}
