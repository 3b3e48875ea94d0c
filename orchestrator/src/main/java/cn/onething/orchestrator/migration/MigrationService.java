package cn.onething.orchestrator.migration;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.events.CaseNumber;
import cn.onething.events.PaperRef;
import cn.onething.journal.Journal;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.casefile.CaseDecisions;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.domain.Migration;
import cn.onething.orchestrator.casefile.domain.Migration.Obstacle;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.library.KeptDefinitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Takes cases to another version of their bundle, each under its shard's lock, or tells what would become of them. */
final class MigrationService {
    private final Journal journal;
    private final CaseDecisions decisions;
    private final CaseRules rules;
    private final CaseFiles files;
    private final Contents contents;
    private final Catalogue catalogue;
    private final KeptDefinitions kept;
    private final Fitness fitness;

    MigrationService(
            Journal journal,
            CaseDecisions decisions,
            CaseRules rules,
            CaseFiles files,
            Contents contents,
            Catalogue catalogue,
            KeptDefinitions kept,
            Fitness fitness) {
        this.journal = journal;
        this.decisions = decisions;
        this.rules = rules;
        this.files = files;
        this.contents = contents;
        this.catalogue = catalogue;
        this.kept = kept;
        this.fitness = fitness;
    }

    /** What is wanted of a number of cases, at most some hundred of them. */
    record Wanted(String bundle, int to, boolean dryRun, List<String> numbers) {}

    /**
     * A dry run decides in the same way, under the same lock, and writes nothing.
     *
     * @param out told of each case, after its shard's commit
     */
    void migrate(Wanted wanted, Consumer<Report.OfCase> out) {
        Map<Integer, List<String>> byShard = new TreeMap<>();
        for (String number : wanted.numbers()) {
            try {
                int shard = new CaseNumber(number).shard(journal.shards());
                byShard.computeIfAbsent(shard, _ -> new ArrayList<>()).add(number);
            } catch (IllegalArgumentException e) {
                out.accept(unknown(number, wanted));
            }
        }
        // in transactions of their own: the definition has to be there before a case runs on it
        List<String> cases = byShard.values().stream().flatMap(List::stream).toList();
        files.now(wanted.dryRun() ? List.of() : cases).values().stream()
                .map(state -> state.file().region())
                .distinct()
                .forEach(region -> catalogue
                        .bundle(wanted.bundle(), region, wanted.to())
                        .ifPresent(bundle -> kept.keep(bundle, region)));
        byShard.forEach((shard, numbers) -> journal.write(shard, session -> ofShard(session, numbers, wanted))
                .forEach(out));
    }

    private List<Report.OfCase> ofShard(ShardSession session, List<String> numbers, Wanted wanted) {
        Map<String, CaseFile> found = decisions.find(session, Set.copyOf(numbers));
        Map<String, ObjectNode> forms = contents.forms(numbers);
        Map<String, List<PaperRef>> papers = contents.papers(numbers);
        List<Report.OfCase> reports = new ArrayList<>();
        Map<String, List<CaseInput>> inputs = new HashMap<>();
        for (String number : numbers) {
            CaseFile file = found.get(number);
            if (file == null) {
                reports.add(unknown(number, wanted));
                continue;
            }
            Set<String> there = papers.getOrDefault(number, List.of()).stream()
                    .map(PaperRef::material)
                    .collect(Collectors.toSet());
            ObjectNode form = forms.get(number);
            reports.add(
                    form == null
                            ? refused(file, wanted, "applicant-erased", "申请人资料已销毁", "the applicant's data were erased")
                            : ofCase(session, file, form, there, wanted, inputs));
        }
        if (!inputs.isEmpty() && !wanted.dryRun()) {
            decisions.decide(session, inputs);
        }
        return reports;
    }

    private Report.OfCase ofCase(
            ShardSession session,
            CaseFile file,
            ObjectNode form,
            Set<String> papers,
            Wanted wanted,
            Map<String, List<CaseInput>> inputs) {
        if (!file.bundle().equals(wanted.bundle())) {
            return refused(file, wanted, "other-bundle", "不是此“一件事”的办件", "it is a case of another bundle");
        }
        if (file.version() == wanted.to()) {
            return Report.OfCase.unchanged(file.number(), file.version());
        }
        Bundle from =
                catalogue.bundle(file.bundle(), file.region(), file.version()).orElseThrow();
        Bundle to = catalogue.bundle(file.bundle(), file.region(), wanted.to()).orElse(null);
        if (to == null) {
            return refused(file, wanted, "no-such-version", "此地区没有这个版本", "its region has no such version");
        }
        List<Item> items = Fitness.items(file, to, form);
        Set<String> chosen =
                items.stream().flatMap(item -> item.idsIn(form).stream()).collect(Collectors.toSet());
        Migration.Result result = new Migration(file, from, to, chosen).result(rules, session.now());
        List<Obstacle> obstacles = new ArrayList<>(fitness.obstacles(file, to, items, form, papers));
        return switch (result) {
            case Migration.Result.Impossible(var others) -> {
                obstacles.addAll(0, others);
                yield Report.OfCase.refused(file.number(), file.version(), wanted.to(), obstacles);
            }
            case Migration.Result.Possible possible
            when obstacles.isEmpty() -> {
                inputs.put(file.number(), List.of(new CaseInput.Migrate(to, chosen)));
                yield Report.OfCase.of(
                        file.number(), possible, wanted.dryRun() ? Report.Outcome.POSSIBLE : Report.Outcome.MIGRATED);
            }
            case Migration.Result.Possible _ ->
                Report.OfCase.refused(file.number(), file.version(), wanted.to(), obstacles);
        };
    }

    private static Report.OfCase refused(CaseFile file, Wanted wanted, String code, String zh, String en) {
        return Report.OfCase.refused(
                file.number(), file.version(), wanted.to(), List.of(new Obstacle("", code, zh, en)));
    }

    private static Report.OfCase unknown(String number, Wanted wanted) {
        return Report.OfCase.refused(
                number, 0, wanted.to(), List.of(new Obstacle("", "no-such-case", "没有这个办件", "there is no such case")));
    }
}
