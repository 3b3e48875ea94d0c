package cn.onething.orchestrator.casefile.messaging;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Item;
import cn.onething.events.CaseChanged;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.Reason;
import cn.onething.events.Topics;
import cn.onething.journal.CloudEvents;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Outbox;
import cn.onething.journal.Outgoing;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.persistence.Forms;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Renders decisions: the commands that they imply, and what everybody allowed may know of them. */
public final class CaseOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(CaseOutbox.class);
    private static final int FIRST_ATTEMPT = 1;

    private final BundleVersions bundles;
    private final Forms forms;

    public CaseOutbox(BundleVersions bundles, Forms forms) {
        this.bundles = bundles;
        this.forms = forms;
    }

    /** What the writer hands over with a row, so that nothing has to be read again. */
    public record Attachment(Decision decision, @Nullable ObjectNode form) {}

    public static Decision decisionOf(JournalRow row) {
        return row.attachment() instanceof Attachment attachment
                ? attachment.decision()
                : MessageJson.read(row.body().getBytes(StandardCharsets.UTF_8), Decision.class);
    }

    @Override
    public void render(List<JournalRow> rows, Consumer<Outgoing> out) {
        List<Decision> decisions = rows.stream().map(CaseOutbox::decisionOf).toList();
        Map<String, ObjectNode> forms = forms(rows, decisions);
        for (int i = 0; i < rows.size(); i++) {
            JournalRow row = rows.get(i);
            Decision decision = decisions.get(i);
            Bundle bundle = bundleOf(decision);
            for (CaseEvent event : decision.events()) {
                commandOf(event).ifPresent(asked -> command(row, bundle, asked, forms.get(row.caseNumber()), out));
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
            forms.putAll(this.forms.forms(missing));
        }
        return forms;
    }

    /** What a department is asked by an event. */
    private record Asked(
            String item,
            ItemStatus towards,
            @Nullable Instant dueAt,
            @Nullable Reason reason) {
        boolean needsForm() {
            return towards == ItemStatus.SUBMITTED || towards == ItemStatus.ACCEPTED;
        }
    }

    private static Optional<Asked> commandOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ItemStarted(String item, Instant dueAt) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, dueAt, null));
            case CaseEvent.CommandRepeated(String item, var asked, var dueAt, var reason) ->
                Optional.of(new Asked(item, asked, dueAt, reason));
            case CaseEvent.ItemWithdrawalRequested(String item, var reason) ->
                Optional.of(new Asked(item, ItemStatus.WITHDRAWING, null, reason));
            case CaseEvent.CompensationRequested(String item, var reason) ->
                Optional.of(new Asked(item, ItemStatus.COMPENSATING, null, reason));
            case CaseEvent.Submitted _,
                    CaseEvent.ItemAccepted _,
                    CaseEvent.ItemGranted _,
                    CaseEvent.ItemRefused _,
                    CaseEvent.ItemNotAccepted _,
                    CaseEvent.ItemNotStarted _,
                    CaseEvent.WithdrawalRequested _,
                    CaseEvent.ItemWithdrawn _,
                    CaseEvent.ItemCompensated _,
                    CaseEvent.CompensationRejected _ -> Optional.empty();
        };
    }

    private void command(
            JournalRow row, Bundle bundle, Asked asked, @Nullable ObjectNode form, Consumer<Outgoing> out) {
        Item item = bundle.item(asked.item()).orElseThrow();
        ItemRef ref = new ItemRef(row.caseNumber(), item.id(), FIRST_ATTEMPT);
        ItemCommand command;
        if (asked.towards() == ItemStatus.WITHDRAWING) {
            command = new ItemCommand.Withdraw(ref, item.service(), Objects.requireNonNull(asked.reason()));
        } else if (asked.towards() == ItemStatus.COMPENSATING) {
            command = new ItemCommand.Compensate(ref, item.service(), Objects.requireNonNull(asked.reason()));
        } else if (form == null) {
            LOG.warn("Case {} cannot be sent on: its applicant's key was destroyed", row.caseNumber());
            return;
        } else {
            Instant dueAt = Objects.requireNonNull(asked.dueAt());
            command = new ItemCommand.Apply(ref, item.service(), bundle.id(), dueAt, item.formFor(form));
        }
        String type = MessageTypes.nameOf(command.getClass());
        out.accept(new Outgoing(
                Topics.commands(item.department()),
                row.caseNumber(),
                CloudEvents.idOf(type + "/" + ref.subject()),
                type,
                ref.subject(),
                row.at(),
                1,
                row.shard() + "-" + row.position(),
                MessageJson.write(command)));
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
