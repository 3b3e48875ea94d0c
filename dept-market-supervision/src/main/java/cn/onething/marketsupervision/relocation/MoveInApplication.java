package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.Company;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 迁入申请受理: the destination takes the application in and asks the origin for the file. */
@Component
public final class MoveInApplication implements ItemHandler<MoveInForm> {
    private final Companies companies;
    private final MoveInApplications applications;

    public MoveInApplication(Companies companies, MoveInApplications applications) {
        this.companies = companies;
        this.applications = applications;
    }

    @Override
    public String service() {
        return "move-in-application";
    }

    @Override
    public Class<MoveInForm> formType() {
        return MoveInForm.class;
    }

    @Override
    public Decision apply(Application<MoveInForm> application) {
        MoveInForm form = application.form();
        // Locked, so that of two applications at the same time the later one sees the other.
        @Nullable Company company = companies.lock(List.of(form.creditCode())).get(form.creditCode());
        if (company == null) {
            return Companies.unknownCompany();
        }
        return MoveRules.onMoveIn(company, form.newAddress(), form.destinationAuthority())
                .or(() -> MoveRules.underWay(
                        applications.casesOf(form.creditCode()), companies.historyOf(form.creditCode())))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> {
                    applications.file(application);
                    return Decision.granted(application);
                });
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        applications.withdraw(undoing);
        return new Undoing.Outcome.Undone(undoing.undoEntry());
    }
}
