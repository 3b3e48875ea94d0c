package cn.onething.simulation;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.events.Topics;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.simulation.check.Checks;
import cn.onething.simulation.check.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One schedule: some cases, all kinds of trouble, until everything has come to rest. */
public final class Simulation {
    private static final Instant START = Instant.parse("2025-01-06T01:00:00Z");
    private static final int START_DAYS = 600;
    private static final Duration PATIENCE = Duration.ofDays(500);
    private static final Duration REST = Duration.ofDays(2);
    private static final int MOST_CASES = 3;

    private final long seed;
    private final Catalogue catalogue;
    private final Chance chance;
    private final VirtualTime time;
    private final World world;
    private final OrchestratorNode orchestrator;
    private final Map<String, DepartmentNode> departments = new LinkedHashMap<>();

    public Simulation(long seed, Catalogue catalogue, Set<PlantedBug> bugs) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.chance = new Chance(seed);
        Faults faults = Faults.any(chance);
        this.time = new VirtualTime(START.plus(Duration.ofDays(chance.below(START_DAYS))));
        this.world = World.any(catalogue, chance);
        Broker broker = new Broker(time, chance, faults);
        this.orchestrator =
                new OrchestratorNode(world.versions(), catalogue.workingDays(), bugs, time, chance, faults, broker);
        world.departments().forEach((id, department) -> {
            DepartmentNode node = new DepartmentNode(id, department, bugs, time, chance, faults, broker);
            departments.put(id, node);
            broker.subscribe(Topics.commands(id), node::receive);
            broker.subscribe(Topics.events(id), orchestrator::receive);
        });
    }

    /**
     * @param violations what must hold and did not; empty when all is well
     * @param ends how many cases ended how, or did not end
     */
    public record Report(long seed, List<String> violations, Map<CaseStatus, Integer> ends) {}

    public Report run() {
        int cases = 1 + chance.below(MOST_CASES);
        for (int i = 0; i < cases; i++) {
            time.after(chance.delay(Duration.ofDays(3)), this::fileOne);
        }
        Instant deadline = time.now().plus(PATIENCE);
        Instant restUntil = deadline;
        // what has failed once may go on for ever
        while (time.now().isBefore(restUntil) && orchestrator.failures().isEmpty() && time.step()) {
            boolean done = orchestrator.stands().size() == cases
                    && orchestrator.stands().stream().allMatch(CaseStatus::isFinal);
            restUntil = !done ? deadline : restUntil == deadline ? time.now().plus(REST) : restUntil;
        }
        Map<CaseStatus, Integer> ends = new EnumMap<>(CaseStatus.class);
        orchestrator.stands().forEach(status -> ends.merge(status, 1, Integer::sum));
        List<String> violations = new ArrayList<>(Checks.of(evidence()));
        if (orchestrator.stands().size() != cases) {
            violations.add("a case was lost");
        }
        return new Report(seed, violations, ends);
    }

    private Evidence evidence() {
        List<String> failures = new ArrayList<>(orchestrator.failures());
        departments.values().forEach(department -> failures.addAll(department.failures()));
        return new Evidence(
                world.versions(),
                catalogue.workingDays(),
                OrchestratorNode.LIMITS,
                orchestrator.files(),
                orchestrator.journal(),
                departments.values().stream().map(DepartmentNode::evidence).toList(),
                time.now(),
                failures);
    }

    private void fileOne() {
        Applications.Application application = world.application(chance);
        if (!orchestrator.file(application, promises(application))) {
            time.after(Duration.ofSeconds(10), this::fileOne);
        }
    }

    /** Papers that the definition allows to follow: some applicants promise them. */
    private Map<String, Set<String>> promises(Applications.Application application) {
        Map<String, Set<String>> later = new HashMap<>();
        for (Item item : application.items()) {
            Set<String> papers = item.papers().materials().stream()
                    .filter(use -> use.need() instanceof MaterialUse.Need.Later)
                    .map(MaterialUse::material)
                    .filter(_ -> chance.happens(0.5))
                    .collect(Collectors.toCollection(HashSet::new));
            item.idsIn(application.form()).forEach(id -> later.put(id, papers));
        }
        return later;
    }
}
