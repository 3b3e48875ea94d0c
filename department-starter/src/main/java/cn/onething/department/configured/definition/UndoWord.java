package cn.onething.department.configured.definition;

/** What an undo means in law. All that restore do so by a new entry. */
public enum UndoWord {
    WITHDRAW(true),
    REVERT(true),
    REVOKE(true),
    CANCEL(true),
    RELEASE(true),
    RECOVER(true),
    /** A corrected message is all that can be done. */
    NOTICE(false),
    /** Harmless, or impossible. */
    NONE(false);

    private final boolean restores;

    UndoWord(boolean restores) {
        this.restores = restores;
    }

    public boolean restores() {
        return restores;
    }
}
