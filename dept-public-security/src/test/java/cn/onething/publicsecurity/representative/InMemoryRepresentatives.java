package cn.onething.publicsecurity.representative;

import cn.onething.department.history.InMemoryLedger;
import java.util.Collection;

/** Representatives for simulations and tests. */
public final class InMemoryRepresentatives extends InMemoryLedger<Representative> implements Representatives {

    public InMemoryRepresentatives(Collection<Representative> representatives) {
        super(Representative::creditCode, representatives);
    }
}
