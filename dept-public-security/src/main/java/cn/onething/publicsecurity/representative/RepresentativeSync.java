package cn.onething.publicsecurity.representative;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 法定代表人信息更新: takes over whom market supervision has registered. */
@Component
public final class RepresentativeSync implements ItemHandler<RepresentativeForm> {
    private final Representatives representatives;

    public RepresentativeSync(Representatives representatives) {
        this.representatives = representatives;
    }

    @Override
    public String service() {
        return "legal-rep-sync";
    }

    @Override
    public Class<RepresentativeForm> formType() {
        return RepresentativeForm.class;
    }

    @Override
    public Decision apply(Application<RepresentativeForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<RepresentativeForm>> batch) {
        Worksheet<Representative> sheet = Worksheet.of(representatives, batch, RepresentativeForm::creditCode);
        return sheet.decideAll(batch, application -> decide(application, sheet));
    }

    private static Decision decide(Application<RepresentativeForm> application, Worksheet<Representative> sheet) {
        RepresentativeForm form = application.form();
        Representative known = sheet.find(form.creditCode());
        return known == null
                ? Decision.refused(
                        "unknown-company", "未查到该企业的法定代表人信息", "No representative of this company is known here")
                : sheet.enter(application, form.creditCode(), known, known.replacedBy(form.newLegalRepresentative()));
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(representatives, Representative.class).undo(undoing);
    }
}
