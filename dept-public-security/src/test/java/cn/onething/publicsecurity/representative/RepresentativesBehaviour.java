package cn.onething.publicsecurity.representative;

import cn.onething.department.testkit.LedgerBehaviour;
import java.util.List;

abstract class RepresentativesBehaviour extends LedgerBehaviour<Representative> {

    @Override
    protected List<String> known() {
        return List.of(
                TheRepresentative.any().creditCode(), TheRepresentative.other().creditCode());
    }

    @Override
    protected Class<Representative> type() {
        return Representative.class;
    }

    @Override
    protected Representative changedOnce(Representative one) {
        return new Representative(one.creditCode(), one.companyName(), TheRepresentative.SUCCESSOR);
    }

    @Override
    protected Representative changedElsewhere(Representative one) {
        return new Representative(one.creditCode(), one.companyName() + "（新）", one.legalRepresentative());
    }

    @Override
    protected Representative changedAgain(Representative one) {
        return new Representative(one.creditCode(), one.companyName(), TheRepresentative.FOUNDER);
    }
}
