package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case that lives through what a test tells, one decision after the other, by the rules and the shipped catalogue. */
public final class Scenario {
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final String NUMBER = "YJS999900101202603020000000Z";
    /** What {@code ask} asks for. */
    static final List<Missing> MISSING = List.of(
            new Missing("layout-plan", "缺少布局图", "The layout plan is missing"),
            new Missing("/newAddress", "住所有误", "The address is wrong"));

    private static final Catalogue CATALOGUE = Catalogue.load();

    private final CaseRules rules = new CaseRules(
            (from, days, _, pauses) -> from.plus(Duration.ofDays(days)).plus(paused(pauses)),
            new Limits(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofHours(4)));
    private final Bundle bundle;
    private final Map<String, Integer> sequences = new HashMap<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private CaseFile file;
    private Instant now = START;

    private Scenario(Bundle bundle, CaseInput.Submit submit) {
        this.bundle = bundle;
        this.file = CaseFile.opened(NUMBER, bundle.id(), "999900", bundle.version(), now);
        take(submit);
    }

    private Scenario(Bundle bundle, String form) {
        this(bundle, submit(bundle, form));
    }

    private static CaseInput.Submit submit(Bundle bundle, String form) {
        ObjectNode filled = (ObjectNode) JsonMapper.shared().readTree(form);
        Set<String> items = bundle.chosen(filled, Set.of()).stream()
                .flatMap(item -> item.idsIn(filled).stream())
                .collect(Collectors.toSet());
        return new CaseInput.Submit("web", items);
    }

    /** Days of 24 hours, and every hour of a pause counts: limits that a test can add up in its head. */
    private static Duration paused(List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> pause.to() != null)
                .map(pause -> Duration.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A new case of a bundle; the form decides about conditional items. */
    public static Scenario of(String bundle) {
        return new Scenario(
                CATALOGUE.bundle(bundle, "999900").orElseThrow(), "{\"changeKinds\":[\"legal-representative\"]}");
    }

    /** A new case of a bundle that a test made up. */
    static Scenario of(Bundle bundle) {
        return new Scenario(bundle, "{}");
    }

    /** A new case as a test submits it. */
    public static Scenario of(Bundle bundle, CaseInput.Submit submit) {
        return new Scenario(bundle, submit);
    }

    /** A new case of a bundle that a test made up, with a form. */
    static Scenario of(Bundle bundle, String form) {
        return new Scenario(bundle, form);
    }

    static Bundle shipped(String bundle) {
        return CATALOGUE.bundle(bundle, "999900").orElseThrow();
    }

    /** A national definition, open or prepared, as if all its departments ran. */
    public static Bundle offered(String id) {
        Bundle bundle = CATALOGUE.definitions().stream()
                .filter(definition ->
                        definition.id().equals(id) && definition.region().equals(Bundle.NATIONAL))
                .findFirst()
                .orElseThrow();
        return bundle.withItems(bundle.items().stream().map(Scenario::offered).toList());
    }

    private static Item offered(Item item) {
        return new Item(
                item.id(),
                item.name(),
                item.department(),
                item.service(),
                item.kind(),
                item.choice(),
                item.condition(),
                item.prerequisites(),
                item.promisedDays(),
                item.legalDays(),
                item.fields(),
                item.makes(),
                item.undo(),
                item.group(),
                item.procedure(),
                item.papers(),
                true);
    }

    /**
     * Plays steps.
     *
     * @param script such as {@code grant a}, {@code again a} (the same answer once more), {@code refuse b},
     *     {@code withdraw} (the applicant), with commas
     */
    public Scenario play(String script) {
        for (String step : script.split(",")) {
            String[] words = step.strip().split(" ");
            if (words[0].equals("withdraw")) {
                withdraw();
            } else {
                answer(words[0], words[1]);
            }
        }
        return this;
    }

    private void answer(String verb, String item) {
        boolean again = verb.equals("again");
        int sequence = again ? sequences.getOrDefault(item, 0) : sequences.merge(item, 1, Integer::sum);
        answer(departmentOf(item), event(again ? "grant" : verb, item, 1, sequence));
    }

    public Scenario answer(String from, ItemEvent event) {
        return take(new CaseInput.Answer(from, event));
    }

    public static ItemEvent event(String verb, String item, int attempt, int sequence) {
        ItemRef ref = new ItemRef(NUMBER, item, attempt);
        Reason reason = new Reason("because", "理由", "because");
        return switch (verb) {
            case "receive" -> new ItemEvent.Received(ref, sequence, START);
            case "ask" -> new ItemEvent.CorrectionRequested(ref, sequence, START, MISSING);
            case "stop" -> new ItemEvent.ClockStopped(ref, sequence, START, reason);
            case "resume" -> new ItemEvent.ClockResumed(ref, sequence, START);
            case "extend" -> new ItemEvent.Extended(ref, sequence, START, 5, reason);
            case "accept" -> new ItemEvent.Accepted(ref, sequence, START);
            case "not-accept" -> new ItemEvent.NotAccepted(ref, sequence, START, reason);
            case "grant" -> new ItemEvent.Granted(ref, sequence, START, "entry");
            case "issue" ->
                new ItemEvent.Granted(ref, sequence, START, "entry", null, new IssuedCertificate("certificate", null));
            case "refuse" -> new ItemEvent.Refused(ref, sequence, START, reason);
            case "withdrawn" -> new ItemEvent.Withdrawn(ref, sequence, START);
            case "compensated" -> new ItemEvent.Compensated(ref, sequence, START, "entry");
            case "keep" -> new ItemEvent.CompensationRejected(ref, sequence, START, reason);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    Scenario handIn(String... what) {
        return take(new CaseInput.HandIn(Set.of(what)));
    }

    Scenario handOver(String by) {
        return take(new CaseInput.HandOver(by));
    }

    public Scenario withdraw() {
        return take(new CaseInput.Withdraw());
    }

    public Scenario after(Duration time) {
        now = now.plus(time);
        return take(new CaseInput.Tick());
    }

    private Scenario take(CaseInput input) {
        CaseRules.Outcome outcome = rules.decide(file, bundle, List.of(input), now);
        file = outcome.file();
        events.clear();
        events.addAll(outcome.events());
        return this;
    }

    public String departmentOf(String item) {
        return bundle.item(item).orElseThrow().department();
    }

    public CaseFile file() {
        return file;
    }

    /** What the last input led to. */
    public List<CaseEvent> lastEvents() {
        return List.copyOf(events);
    }

    /** Time until the case wants to be looked at again; fails when it waits for nobody. */
    Duration untilNextTick() {
        return Duration.between(now, rules.nextTick(file).orElseThrow());
    }

    boolean waitsForNobody() {
        return rules.nextTick(file).isEmpty();
    }

    /** The items that somebody is being asked to undo, withdraw or decide. */
    public List<String> asked(ItemStatus status) {
        return file.items().stream()
                .filter(item -> item.status() == status)
                .map(CaseItem::id)
                .toList();
    }

    /** {@code a=GRANTED b=REFUSED}, in the order of the bundle. */
    public String items() {
        return file.items().stream()
                .map(item -> item.id() + "=" + item.status())
                .collect(Collectors.joining(" "));
    }
}
