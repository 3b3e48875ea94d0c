package cn.onething.publicsecurity.seal;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Ruling;
import cn.onething.department.history.Worksheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 公章刻制备案（变更）: records the seal with the new name in place of the old one. */
@Component
public final class SealChange implements ItemHandler<SealForm> {
    private final Seals seals;

    public SealChange(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String service() {
        return "seal-change";
    }

    @Override
    public Class<SealForm> formType() {
        return SealForm.class;
    }

    @Override
    public Decision apply(Application<SealForm> application) {
        SealForm form = application.form();
        Worksheet<Seal> sheet = new Worksheet<>(seals, List.of(form.creditCode()));
        Seal old = sheet.find(form.creditCode());
        if (old == null) {
            return Decision.refused("no-seal", "该企业没有备案的公章", "This company has no seal on record");
        }
        Decision decision = sheet.enter(application, form.creditCode(), old, replace(old, form.newName()));
        sheet.write();
        return decision;
    }

    private Ruling<Seal> replace(Seal old, String newName) {
        if (old.inscription().equals(newName)) {
            return Ruling.denied("same-inscription", "现有公章已刻该名称", "The seal in use bears this name already");
        }
        String region = old.number().substring(0, 6);
        return new Ruling.Allowed<>(new Seal(old.creditCode(), region + seals.nextSerial(), newName));
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(seals, Seal.class).undo(undoing);
    }
}
