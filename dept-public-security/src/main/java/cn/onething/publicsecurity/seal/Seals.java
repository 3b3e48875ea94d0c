package cn.onething.publicsecurity.seal;

import cn.onething.department.history.Ledger;

/** Port: the register of seals. */
public interface Seals extends Ledger<Seal> {

    /** A number that no seal has had; 7 digits. */
    String nextSerial();
}
