package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.Company;
import java.util.List;
import org.springframework.stereotype.Component;

/** 迁出调档: the origin hands the company's file over to the destination. Undone, the file is returned. */
@Component
public final class MoveOutFile implements ItemHandler<MoveOutForm> {
    private final Companies companies;

    public MoveOutFile(Companies companies) {
        this.companies = companies;
    }

    @Override
    public String service() {
        return "move-out-file";
    }

    @Override
    public Class<MoveOutForm> formType() {
        return MoveOutForm.class;
    }

    @Override
    public Decision apply(Application<MoveOutForm> application) {
        MoveOutForm form = application.form();
        Worksheet<Company> sheet = new Worksheet<>(companies, List.of(form.creditCode()));
        Company company = sheet.find(form.creditCode());
        if (company == null) {
            return Companies.unknownCompany();
        }
        Decision decision = sheet.enter(
                application, form.creditCode(), company, MoveRules.onHandOver(company, form.destinationAuthority()));
        sheet.write();
        return decision;
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(companies, Company.class)
                .undo(undoing, (_, _, restored) -> MoveRules.onReturnOfFile(restored));
    }
}
