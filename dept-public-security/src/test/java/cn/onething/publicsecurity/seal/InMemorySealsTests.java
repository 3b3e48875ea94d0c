package cn.onething.publicsecurity.seal;

import java.util.List;

class InMemorySealsTests extends SealsBehaviour {
    private final InMemorySeals seals = new InMemorySeals(List.of(ANY, OTHER));

    @Override
    protected Seals ledger() {
        return seals;
    }
}
