package cn.onething.publicsecurity.household;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Change;
import cn.onething.department.history.Entry;
import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** 出生登记: enters a child into a parent's household and gives it its citizen number, which later items need. */
@Component
public final class HouseholdRegistration implements ItemHandler<BirthForm> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Residents residents;

    public HouseholdRegistration(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String service() {
        return "household-registration";
    }

    @Override
    public Class<BirthForm> formType() {
        return BirthForm.class;
    }

    /** The parent's record is locked, so that the same birth declared twice at a time is registered once. */
    @Override
    public Decision apply(Application<BirthForm> application) {
        BirthForm form = application.form();
        String followed = form.followed().idNumber();
        Optional<Reason> objection = BirthRules.objection(
                form,
                residents.lock(List.of(followed)).get(followed),
                residents.withCertificate(form.birthCertificateNumber()),
                LocalDate.ofInstant(application.at(), CHINA));
        return objection.isPresent() ? new Decision.Refused(objection.get()) : registered(application, form);
    }

    private Decision registered(Application<BirthForm> application, BirthForm form) {
        int order = residents.nextOrder(form.birthTime().toLocalDate(), form.childSex());
        Resident child = BirthRules.registered(form, order);
        ObjectNode nothing = MessageJson.mapper().createObjectNode();
        Change change = new Change(nothing, MessageJson.mapper().valueToTree(child));
        residents.write(List.of(child), List.of(Entry.change(application, child.idNumber(), change)));
        ObjectNode made = MessageJson.mapper().createObjectNode().put("childIdNumber", child.idNumber());
        return new Decision.Granted(application.entry(), made, new Decision.Certificate(null));
    }

    /** 注销: the record stays, cancelled, and so does its number. Declined when the record was changed since. */
    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        String number = residents
                .companyOf(undoing.entry())
                .orElseThrow(() -> new IllegalStateException("the register has no entry " + undoing.entry()));
        Resident child = residents.lock(List.of(number)).get(number);
        if (child == null) {
            throw new IllegalStateException("the resident of the entry " + undoing.entry() + " is gone");
        }
        if (residents.historyOf(number).isBuiltUpon(undoing.entry())) {
            return new Undoing.Outcome.Rejected(new Reason(
                    "changed-since", "该户籍信息此后又有变更，需人工处理", "The record was changed since; a person has to look at it"));
        }
        Entry entry = cancellation(undoing, number, Change.between(child, child.cancelled()));
        residents.write(List.of(child.cancelled()), List.of(entry));
        return new Undoing.Outcome.Undone(entry.name());
    }

    private static Entry cancellation(Undoing undoing, String number, Change change) {
        return new Entry(
                undoing.undoEntry(),
                number,
                Entry.Kind.REVERT,
                undoing.item().caseNumber(),
                undoing.item().item(),
                undoing.at(),
                change,
                undoing.entry());
    }
}
