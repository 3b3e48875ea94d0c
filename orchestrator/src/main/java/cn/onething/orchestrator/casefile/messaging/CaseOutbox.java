package cn.onething.orchestrator.casefile.messaging;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Item;
import cn.onething.events.CaseChanged;
import cn.onething.events.Cipherer;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.PaperRef;
import cn.onething.events.Reason;
import cn.onething.events.Topics;
import cn.onething.journal.CloudEvents;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Outbox;
import cn.onething.journal.Outgoing;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Limit;
import cn.onething.orchestrator.casefile.domain.Limits;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.vault.ReplyKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    /** What the writer hands over with a row, so that nothing has to be read again. */
    public record Attachment(Decision decision, @Nullable ObjectNode form) {}

    public static Decision decisionOf(JournalRow row) {
        return row.attachment() instanceof Attachment attachment
                ? attachment.decision()
                : MessageJson.read(row.body().getBytes(StandardCharsets.UTF_8), Decision.class);
    }

    @Override
    public void render(List<JournalRow> all, Consumer<Outgoing> out) {
        List<JournalRow> rows =
                all.stream().filter(row -> row.kind().equals(Decision.KIND)).toList();
        List<Decision> decisions = rows.stream().map(CaseOutbox::decisionOf).toList();
        Map<String, ObjectNode> forms = forms(rows, decisions);
        Map<String, Cipherer> keys = keysFor(rows, decisions);
        Map<String, List<PaperRef>> papers = papersFor(rows, decisions);
        for (int i = 0; i < rows.size(); i++) {
            JournalRow row = rows.get(i);
            Decision decision = decisions.get(i);
            Bundle bundle = bundleOf(decision);
            for (CaseEvent event : decision.events()) {
                commandOf(event).ifPresent(asked -> {
                    Item item = bundle.item(asked.item()).orElseThrow();
                    ItemRef ref = new ItemRef(row.caseNumber(), asked.item(), FIRST_ATTEMPT);
                    Secrets secrets = new Secrets(
                            forms.get(row.caseNumber()),
                            keys.get(row.caseNumber()),
                            papers.getOrDefault(row.caseNumber(), List.of()));
                    commandFor(row, decision, item, ref, asked, secrets)
                            .ifPresent(command -> out.accept(message(row, item, asked, command)));
                });
            }
            changed(row, decision, out);
        }
    }

    /** The forms that commands need, from memory where they are, the rest with one query. */
    private Map<String, ObjectNode> forms(List<JournalRow> rows, List<Decision> decisions) {
        Map<String, ObjectNode> forms = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            JournalRow row = rows.get(i);
            if (row.attachment() instanceof Attachment(var _, ObjectNode form) && form != null) {
                forms.put(row.caseNumber(), form);
            } else if (decisions.get(i).events().stream()
                    .anyMatch(event -> commandOf(event).filter(Asked::needsForm).isPresent())) {
                missing.add(row.caseNumber());
            }
        }
        missing.removeAll(forms.keySet());
        if (!missing.isEmpty()) {
            forms.putAll(contents.forms(missing));
        }
        return forms;
    }

    private Map<String, Cipherer> keysFor(List<JournalRow> rows, List<Decision> decisions) {
        Set<String> making = casesThatAsk(rows, decisions, item -> !item.makes().isEmpty());
        return making.isEmpty() ? Map.of() : contents.keys(making);
    }

    private Map<String, List<PaperRef>> papersFor(List<JournalRow> rows, List<Decision> decisions) {
        Set<String> withPapers =
                casesThatAsk(rows, decisions, item -> !item.papers().materials().isEmpty());
        return withPapers.isEmpty() ? Map.of() : contents.papers(withPapers);
    }

    /** Those cases only for which the database has to be asked; most have no such item. */
    private Set<String> casesThatAsk(List<JournalRow> rows, List<Decision> decisions, Predicate<Item> such) {
        Set<String> cases = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Bundle bundle = bundleOf(decisions.get(i));
            boolean asks = decisions.get(i).events().stream()
                    .flatMap(event -> commandOf(event).stream())
                    .anyMatch(asked -> asked.needsForm()
                            && such.test(bundle.item(asked.item()).orElseThrow()));
            if (asks) {
                cases.add(rows.get(i).caseNumber());
            }
        }
        return cases;
    }

    /** What of a case names persons, as far as it is there. */
    private record Secrets(
            @Nullable ObjectNode form, @Nullable Cipherer key, List<PaperRef> papers) {

        /** Only the papers that the item asks for. */
        @Nullable List<PaperRef> papersFor(Item item) {
            List<PaperRef> own = papers.stream()
                    .filter(paper -> item.papers().materials().stream()
                            .anyMatch(use -> use.material().equals(paper.material())))
                    .toList();
            return own.isEmpty() ? null : own;
        }
    }

    /**
     * What a department is asked by an event.
     *
     * @param correction the how-many-th correction it is about, 0 for a paper that follows, absent when none
     */
    private record Asked(
            String item,
            ItemStatus towards,
            @Nullable Instant dueAt,
            @Nullable Reason reason,
            @Nullable Integer correction) {
        boolean needsForm() {
            return towards != ItemStatus.WITHDRAWING && towards != ItemStatus.COMPENSATING;
        }
    }

    private static Optional<Asked> commandOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ItemStarted(String item, Instant dueAt, var _) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, dueAt, null, null));
            case CaseEvent.ItemCorrected(String item, int correction) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, null, null, correction));
            case CaseEvent.PaperFollowed(String item) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, null, null, 0));
            case CaseEvent.CommandRepeated(String item, var asked, var dueAt, var reason, var correction) ->
                Optional.of(new Asked(item, asked, dueAt, reason, correction));
            case CaseEvent.ItemWithdrawalRequested(String item, var reason) ->
                Optional.of(new Asked(item, ItemStatus.WITHDRAWING, null, reason, null));
            case CaseEvent.CompensationRequested(String item, var reason) ->
                Optional.of(new Asked(item, ItemStatus.COMPENSATING, null, reason, null));
            // whom it was told to decide by a day is told the other day
            case CaseEvent.LimitMoved(String item, ItemStatus status, Limit limit, var _, var _, Instant to)
            when limit == Limit.PROMISED && status.isUndecided() ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, to, null, null));
            case CaseEvent.Submitted _,
                    CaseEvent.CutOffSet _,
                    CaseEvent.ItemReceived _,
                    CaseEvent.DeemedAccepted _,
                    CaseEvent.ItemAccepted _,
                    CaseEvent.CorrectionRequested _,
                    CaseEvent.CorrectionNoticeSent _,
                    CaseEvent.HandedIn _,
                    CaseEvent.ClockStopped _,
                    CaseEvent.ClockResumed _,
                    CaseEvent.ItemExtended _,
                    CaseEvent.NoticeStarted _,
                    CaseEvent.ItemGranted _,
                    CaseEvent.ItemRefused _,
                    CaseEvent.ItemNotAccepted _,
                    CaseEvent.ItemNotStarted _,
                    CaseEvent.WithdrawalRequested _,
                    CaseEvent.HandedToDesk _,
                    CaseEvent.ItemWithdrawn _,
                    CaseEvent.ItemCompensated _,
                    CaseEvent.ResultsReady _,
                    CaseEvent.ResultsHandedOver _,
                    CaseEvent.LimitMoved _,
                    CaseEvent.Migrated _,
                    CaseEvent.CompensationRejected _ -> Optional.empty();
        };
    }

    private Optional<ItemCommand> commandFor(
            JournalRow row, Decision decision, Item item, ItemRef ref, Asked asked, Secrets secrets) {
        if (asked.towards() == ItemStatus.WITHDRAWING) {
            return Optional.of(new ItemCommand.Withdraw(ref, item.service(), Objects.requireNonNull(asked.reason())));
        }
        if (asked.towards() == ItemStatus.COMPENSATING) {
            return Optional.of(new ItemCommand.Compensate(ref, item.service(), Objects.requireNonNull(asked.reason())));
        }
        if (secrets.form() == null) {
            LOG.warn("Case {} cannot be sent on: its applicant's key was destroyed", row.caseNumber());
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
                decision.bundle(),
                Objects.requireNonNull(asked.dueAt()),
                form,
                dueDates.due(row.at(), Limits.ACCEPTANCE_DAYS, decision.region()),
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
                CloudEvents.idOf(idOf(type + "/" + subject, asked, causation)),
                type,
                subject,
                row.at(),
                asked.correction() == null ? 1 : Math.max(1, asked.correction()),
                causation,
                MessageJson.write(command));
    }

    /** The same for a message that is sent again. */
    private static String idOf(String name, Asked asked, String causation) {
        if (asked.correction() == null) {
            return name;
        }
        return name + "/" + (asked.correction() == 0 ? causation : asked.correction());
    }

    private void changed(JournalRow row, Decision decision, Consumer<Outgoing> out) {
        CaseChanged changed = changedOf(row, decision);
        String type = MessageTypes.nameOf(CaseChanged.class);
        out.accept(new Outgoing(
                Topics.CASES,
                row.caseNumber(),
                CloudEvents.idOf(type + "/" + row.caseNumber() + "/" + decision.revision()),
                type,
                row.caseNumber(),
                row.at(),
                decision.revision(),
                row.shard() + "-" + row.position(),
                MessageJson.write(changed)));
    }

    /** What everybody allowed may know of a decision; also what the live stream of a case carries. */
    public CaseChanged changedOf(JournalRow row, Decision decision) {
        Bundle bundle = bundleOf(decision);
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
