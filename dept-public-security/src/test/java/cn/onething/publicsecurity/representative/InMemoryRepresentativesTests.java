package cn.onething.publicsecurity.representative;

import cn.onething.department.history.Ledger;
import java.util.List;

class InMemoryRepresentativesTests extends RepresentativesBehaviour {
    private final InMemoryRepresentatives representatives =
            new InMemoryRepresentatives(List.of(TheRepresentative.any(), TheRepresentative.other()));

    @Override
    protected Ledger<Representative> ledger() {
        return representatives;
    }
}
