package cn.onething.orchestrator.casefile.messaging;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.events.CaseChanged;
import cn.onething.events.Cipherer;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.PaperRef;
import cn.onething.events.Topics;
import cn.onething.journal.JournalRow;
import cn.onething.journal.message.CloudEvents;
import cn.onething.journal.message.Outgoing;
import cn.onething.journal.relay.Outbox;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Limits;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.vault.ReplyKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Renders decisions: the commands that they imply, and what everybody allowed may know of them. */
public final class CaseOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(CaseOutbox.class);
    private static final int FIRST_ATTEMPT = 1;

    private final BundleVersions bundles;
    private final Contents contents;
    private final DueDates dueDates;

    public CaseOutbox(BundleVersions bundles, Contents contents, DueDates dueDates) {
        this.bundles = bundles;
        this.contents = contents;
        this.dueDates = dueDates;
    }

    /** A decision on its way out. */
    private record Step(JournalRow row, Decision decision, Bundle bundle, List<Asked> asked) {
        String caseNumber() {
            return row.caseNumber();
        }

        Item item(Asked one) {
            return bundle.item(one.item()).orElseThrow();
        }

        boolean needsForm() {
            return asked.stream().anyMatch(Asked::needsForm);
        }
    }

    @Override
    public void render(List<JournalRow> all, Consumer<Outgoing> out) {
        List<Step> steps = new ArrayList<>(all.size());
        for (JournalRow row : all) {
            if (row.kind().equals(Decision.KIND)) {
                steps.add(stepOf(row, Decision.of(row)));
            }
        }
        Map<String, ObjectNode> forms = forms(steps);
        Map<String, Cipherer> keys = asking(steps, item -> !item.makes().isEmpty(), contents::keys);
        Map<String, List<PaperRef>> papers =
                asking(steps, item -> !item.papers().materials().isEmpty(), contents::papers);
        for (Step step : steps) {
            Secrets secrets = new Secrets(
                    forms.get(step.caseNumber()),
                    keys.get(step.caseNumber()),
                    papers.getOrDefault(step.caseNumber(), List.of()));
            for (Asked asked : step.asked()) {
                Item item = step.item(asked);
                ItemRef ref = new ItemRef(step.caseNumber(), asked.item(), FIRST_ATTEMPT);
                commandFor(step, item, ref, asked, secrets)
                        .ifPresent(command -> out.accept(message(step.row(), item, asked, command)));
            }
            out.accept(changed(step));
        }
    }

    private Step stepOf(JournalRow row, Decision decision) {
        List<Asked> asked = new ArrayList<>();
        for (CaseEvent event : decision.events()) {
            Asked.by(event).ifPresent(asked::add);
        }
        return new Step(row, decision, bundleOf(decision), asked);
    }

    /**
     * The forms that commands need, from memory where they are, the rest with one query. A form in memory is as old as
     * its decision: what was decided later may need a field that an item has made since.
     */
    private Map<String, ObjectNode> forms(List<Step> steps) {
        Map<String, ObjectNode> forms = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (Step step : steps) {
            if (step.row().attachment() instanceof Decision.Attachment(var _, ObjectNode form) && form != null) {
                forms.put(step.caseNumber(), form);
                missing.remove(step.caseNumber());
            } else if (step.needsForm()) {
                missing.add(step.caseNumber());
            }
        }
        if (!missing.isEmpty()) {
            forms.putAll(contents.forms(missing));
        }
        return forms;
    }

    /** For those cases only for which the database has to be asked; most have no such item. */
    private static <T> Map<String, T> asking(
            List<Step> steps, Predicate<Item> such, Function<Set<String>, Map<String, T>> database) {
        Set<String> cases = new HashSet<>();
        for (Step step : steps) {
            for (Asked asked : step.asked()) {
                if (asked.needsForm() && such.test(step.item(asked))) {
                    cases.add(step.caseNumber());
                }
            }
        }
        return cases.isEmpty() ? Map.of() : database.apply(cases);
    }

    /** What of a case names persons, as far as it is there. */
    private record Secrets(
            @Nullable ObjectNode form, @Nullable Cipherer key, List<PaperRef> papers) {

        /** Only the papers that the item asks for. */
        @Nullable List<PaperRef> papersFor(Item item) {
            if (papers.isEmpty()) {
                return null;
            }
            List<PaperRef> own = papers.stream()
                    .filter(paper -> item.papers().materials().stream()
                            .anyMatch(use -> use.material().equals(paper.material())))
                    .toList();
            return own.isEmpty() ? null : own;
        }
    }

    private Optional<ItemCommand> commandFor(Step step, Item item, ItemRef ref, Asked asked, Secrets secrets) {
        if (asked.towards() == ItemStatus.WITHDRAWING) {
            return Optional.of(new ItemCommand.Withdraw(ref, item.service(), Objects.requireNonNull(asked.reason())));
        }
        if (asked.towards() == ItemStatus.COMPENSATING) {
            return Optional.of(new ItemCommand.Compensate(ref, item.service(), Objects.requireNonNull(asked.reason())));
        }
        if (secrets.form() == null) {
            LOG.warn("Case {} cannot be sent on: its applicant's key was destroyed", step.caseNumber());
            return Optional.empty();
        }
        ObjectNode form = item.formFor(secrets.form(), ref.item());
        List<PaperRef> papers = secrets.papersFor(item);
        if (asked.correction() != null) {
            return Optional.of(new ItemCommand.Correct(ref, item.service(), asked.correction(), form, papers));
        }
        String replyKey = item.makes().isEmpty() || secrets.key() == null ? null : ReplyKeys.of(secrets.key(), ref);
        return Optional.of(new ItemCommand.Apply(
                ref,
                item.service(),
                step.decision().bundle(),
                Objects.requireNonNull(asked.dueAt()),
                form,
                dueDates.due(
                        step.row().at(), Limits.ACCEPTANCE_DAYS, step.decision().region()),
                replyKey,
                papers,
                item.papers().shared().isEmpty() ? null : item.papers().shared()));
    }

    private static Outgoing message(JournalRow row, Item item, Asked asked, ItemCommand command) {
        String type = MessageTypes.nameOf(command.getClass());
        String subject = command.item().subject();
        String causation = row.shard() + "-" + row.position();
        return new Outgoing(
                Topics.commands(item.department()),
                row.caseNumber(),
                CloudEvents.idOf(asked.nameOf(type + "/" + subject, causation)),
                type,
                subject,
                row.at(),
                asked.sequence(),
                causation,
                MessageJson.write(command));
    }

    private static Outgoing changed(Step step) {
        JournalRow row = step.row();
        int revision = step.decision().revision();
        String type = MessageTypes.nameOf(CaseChanged.class);
        return new Outgoing(
                Topics.CASES,
                row.caseNumber(),
                CloudEvents.idOf(type + "/" + row.caseNumber() + "/" + revision),
                type,
                row.caseNumber(),
                row.at(),
                revision,
                row.shard() + "-" + row.position(),
                MessageJson.write(changedOf(row, step.decision(), step.bundle())));
    }

    /** What everybody allowed may know of a decision; also what the live stream of a case carries. */
    public CaseChanged changedOf(JournalRow row, Decision decision) {
        return changedOf(row, decision, bundleOf(decision));
    }

    private static CaseChanged changedOf(JournalRow row, Decision decision, Bundle bundle) {
        List<CaseChanged.ItemChange> changes = new ArrayList<>();
        for (CaseEvent event : decision.events()) {
            ItemChanges.of(event, bundle).forEach(change -> {
                changes.removeIf(earlier -> earlier.item().equals(change.item()));
                changes.add(change);
            });
        }
        return new CaseChanged(
                row.caseNumber(),
                decision.bundle(),
                decision.revision(),
                row.at(),
                decision.status().name(),
                changes);
    }

    private Bundle bundleOf(Decision decision) {
        return bundles.require(decision.bundle(), decision.region(), decision.version());
    }
}
