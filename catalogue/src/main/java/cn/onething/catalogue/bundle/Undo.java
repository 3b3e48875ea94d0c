package cn.onething.catalogue.bundle;

/** What undoing a granted item means to its department (rules.md §4). Never a delete. */
public enum Undo {
    /** Not decided yet: the case ends, nothing was granted. */
    WITHDRAW("撤回申请", "withdraw the application"),
    /** The earlier record comes back as a new entry. */
    REVERT("恢复原登记", "restore the earlier record"),
    /** A wrongful decision is quashed by authority, with notice to the holder. */
    REVOKE("撤销", "revoke the decision"),
    /** A certificate whose base is gone is closed. */
    CANCEL("注销", "cancel the record"),
    /** Something reserved becomes free. */
    RELEASE("释放", "release what was reserved"),
    /** Payments stop and paid money is claimed back. */
    RECOVER("追回", "recover what was paid"),
    /** A corrected message is sent; nothing is stored. */
    NOTICE("更正通知", "send a corrected notice"),
    /** Harmless or impossible to undo; the fact is recorded only. */
    NONE("不补偿", "nothing to undo");

    private final Text text;

    Undo(String zh, String en) {
        this.text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
