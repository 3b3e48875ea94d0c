package cn.onething.publicsecurity.representative;

import cn.onething.department.history.Ledger;

/** Port: the register of legal representatives. */
public interface Representatives extends Ledger<Representative> {}
