package cn.onething.department.configured.service;

import cn.onething.department.Application;
import cn.onething.department.Decider;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.configured.definition.Certificate;
import cn.onething.department.configured.definition.Check;
import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.register.Serials;
import cn.onething.department.history.Ledger;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.events.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One item of a configured department, in batches: one read and one write for all applications. */
public final class ConfiguredHandler implements ItemHandler<ObjectNode> {
    private static final Undoing.Outcome NOT_UNDOABLE = new Undoing.Outcome.Rejected(new Reason(
            "not-undoable", "该事项办结后不可撤回，需人工处理", "This item cannot be undone once granted; a person has to look at it"));

    private final ItemDefinition item;
    private final Ledger<RegisterRecord> records;
    private final Serials serials;

    public ConfiguredHandler(ItemDefinition item, Ledger<RegisterRecord> records, Serials serials) {
        this.item = item;
        this.records = records;
        this.serials = serials;
    }

    @Override
    public String service() {
        return item.id();
    }

    @Override
    public Class<ObjectNode> formType() {
        return ObjectNode.class;
    }

    @Override
    public Decider decider() {
        return item.decider();
    }

    @Override
    public Decision apply(Application<ObjectNode> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<ObjectNode>> batch) {
        List<FilledForm> forms = batch.stream()
                .map(application -> FilledForm.read(item, application.form()))
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        for (FilledForm form : forms) {
            if (form instanceof FilledForm.Read read) {
                read.keys().forEach(key -> keys.add(item.register().recordKey(key)));
                addOthers(read, keys);
            }
        }
        Worksheet<RegisterRecord> sheet = new Worksheet<>(records, keys);
        long number = firstNumber(batch.size());
        List<Decision> decisions = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            decisions.add(decide(batch.get(i), forms.get(i), sheet, number + i));
        }
        sheet.write();
        return decisions;
    }

    private Decision decide(
            Application<ObjectNode> application, FilledForm form, Worksheet<RegisterRecord> sheet, long number) {
        return switch (form) {
            case FilledForm.Unreadable(String field) -> unreadable(field);
            case FilledForm.Read read
            when item.effect() instanceof Effect.Create
                    && !item.register().format().accepts(read.keys().getFirst()) -> unreadable(item.keyField());
            case FilledForm.Read read -> {
                Decision decision = Decision.granted();
                for (String key : read.keys()) {
                    decision = decide(application, key, read, sheet, number);
                    if (decision instanceof Decision.Refused) {
                        break;
                    }
                }
                yield decision instanceof Decision.Granted granted
                        ? complete(granted, application, read, sheet)
                        : decision;
            }
        };
    }

    private void addOthers(FilledForm.Read form, Set<String> keys) {
        for (Check check : item.checks()) {
            if (check instanceof Check.Elsewhere other) {
                form.keysIn(other.key())
                        .forEach(key -> keys.add(other.register().recordKey(key)));
            }
        }
    }

    private Decision complete(
            Decision.Granted granted,
            Application<ObjectNode> application,
            FilledForm.Read form,
            Worksheet<RegisterRecord> sheet) {
        RegisterRecord after = sheet.find(item.register().recordKey(form.keys().getFirst()));
        return new Decision.Granted(granted.entry(), ItemRules.made(item, after, form), issued(application));
    }

    private Decision.@Nullable Certificate issued(Application<ObjectNode> application) {
        Certificate certificate = item.certificate();
        if (certificate == null) {
            return null;
        }
        LocalDate end = certificate.endsOn(Situation.dayOf(application.at()));
        return new Decision.Certificate(end == null ? null : Situation.startOf(end));
    }

    private Decision decide(
            Application<ObjectNode> application,
            String plainKey,
            FilledForm.Read form,
            Worksheet<RegisterRecord> sheet,
            long number) {
        String key = item.register().recordKey(plainKey);
        RegisterRecord record = record(sheet, key);
        Situation situation = Situation.at(application.at(), record, form, other -> record(sheet, other));
        return sheet.enter(
                application,
                key,
                record,
                ItemRules.on(item, situation, serial(situation, application.entry(), number)));
    }

    private static RegisterRecord record(Worksheet<RegisterRecord> sheet, String key) {
        @Nullable RegisterRecord found = sheet.find(key);
        return Objects.requireNonNullElseGet(found, () -> RegisterRecord.absent(key));
    }

    /** Where the certificates of the batch are counted. */
    private long firstNumber(int count) {
        Certificate certificate = item.certificate();
        return certificate == null || certificate.digits() == 0 ? 0 : serials.take(certificate.prefix(), count);
    }

    private @Nullable String serial(Situation situation, String entry, long number) {
        Certificate certificate = item.certificate();
        if (certificate == null) {
            return null;
        }
        return certificate.digits() > 0
                ? Serial.counted(certificate.prefix(), certificate.digits(), number)
                : Serial.of(certificate.prefix(), situation.today().getYear(), entry);
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return undoing.entry().isEmpty() || item.undo().restores() ? takeBack(undoing) : NOT_UNDOABLE;
    }

    @Override
    public int noticeDays() {
        return item.noticeDays();
    }

    /** While it is on public notice nothing stands yet, so even what is never undone later is restored. */
    @Override
    public Undoing.Outcome takeBack(Undoing undoing) {
        return new Reversal<>(records, RegisterRecord.class)
                .undo(undoing, (_, taken, restored) -> ItemRules.onRestoring(restored, taken));
    }

    /** For the message when another handler has the same service. */
    @Override
    public String toString() {
        return "the item " + item.id() + " of the department's YAML file";
    }

    private static Decision unreadable(String field) {
        return new Decision.NotAccepted(new Reason(
                "form-unreadable",
                "申请表无法读取：/" + field + " 缺失或有误",
                "The form cannot be read: /" + field + " is missing or of another type"));
    }
}
