package cn.onething.simulation;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Catalogue;
import cn.onething.events.Topics;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One schedule: some cases, all kinds of trouble, until everything has come to rest. */
public final class Simulation {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(12);
    private static final Duration REST = Duration.ofMinutes(10);
    private static final int MOST_CASES = 6;

    private static final String REGION = "999900";
    private static final List<String> BUNDLES = List.of("enterprise-info-change", "enterprise-relocation");

    private final long seed;
    private final Catalogue catalogue;
    private final Faults faults;
    private final VirtualTime time = new VirtualTime(START);
    private final Chance chance;
    private final OrchestratorNode orchestrator;
    private final Map<String, DepartmentNode> departments = new LinkedHashMap<>();

    public Simulation(long seed, Catalogue catalogue, Faults faults, Set<PlantedBug> bugs) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.faults = faults;
        this.chance = new Chance(seed);
        Broker broker = new Broker(time, chance, faults);
        this.orchestrator = new OrchestratorNode(catalogue, bugs, time, chance, faults, broker);
        Departments.atStart().forEach((id, department) -> {
            DepartmentNode node = new DepartmentNode(id, department, bugs, time, chance, faults, broker);
            departments.put(id, node);
            broker.subscribe(Topics.commands(id), node::receive);
            broker.subscribe(Topics.events(id), orchestrator::receive);
        });
    }

    /**
     * @param violations what must hold and did not; empty when all is well
     * @param ends how many cases ended how
     */
    public record Report(long seed, List<String> violations, Map<CaseStatus, Integer> ends) {}

    public Report run() {
        int cases = 1 + chance.below(MOST_CASES);
        for (int i = 0; i < cases; i++) {
            time.after(chance.delay(Duration.ofMinutes(5)), this::fileOne);
        }
        Instant deadline = time.now().plus(PATIENCE);
        Instant restUntil = deadline;
        while (time.now().isBefore(restUntil) && time.step()) {
            boolean done = orchestrator.files().ofShard(0).size() == cases && allEnded();
            restUntil = !done ? deadline : restUntil == deadline ? time.now().plus(REST) : restUntil;
        }
        Map<CaseStatus, Integer> ends = new EnumMap<>(CaseStatus.class);
        orchestrator.files().ofShard(0).forEach(file -> ends.merge(file.status(), 1, Integer::sum));
        List<String> violations = new ArrayList<>(new Checks(catalogue, orchestrator, departments).run());
        if (orchestrator.files().ofShard(0).size() != cases) {
            violations.add("a case was lost");
        }
        return new Report(seed, violations, ends);
    }

    private boolean allEnded() {
        return orchestrator.files().ofShard(0).stream().map(CaseFile::status).allMatch(CaseStatus::isFinal);
    }

    private void fileOne() {
        Bundle bundle = catalogue.bundle(chance.oneOf(BUNDLES), REGION).orElseThrow();
        Applications.Application application = Applications.any(bundle, departments.keySet(), chance);
        orchestrator
                .file(bundle, REGION, application.items(), application.form())
                .ifPresentOrElse(
                        number -> {
                            if (chance.happens(faults.withdraw())) {
                                time.after(chance.delay(Duration.ofMinutes(2)), () -> orchestrator.withdraw(number));
                            }
                        },
                        () -> time.after(Duration.ofSeconds(10), this::fileOne));
    }
}
