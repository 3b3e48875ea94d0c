package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.marketsupervision.company.Companies;
import org.springframework.stereotype.Component;

/** 查封、异常名录检查: whether anything holds the company where it is. Registers nothing. */
@Component
public final class BlockingCheck implements ItemHandler<BlockingCheckForm> {
    private final Companies companies;

    public BlockingCheck(Companies companies) {
        this.companies = companies;
    }

    @Override
    public String service() {
        return "blocking-check-registration";
    }

    @Override
    public Class<BlockingCheckForm> formType() {
        return BlockingCheckForm.class;
    }

    @Override
    public Decision apply(Application<BlockingCheckForm> application) {
        return companies
                .find(application.form().creditCode())
                .map(company -> MoveRules.onLeaving(company)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(Decision::granted))
                .orElseGet(Companies::unknownCompany);
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Undoing.Outcome.Undone("");
    }
}
