package cn.onething.orchestrator.casefile.domain;

/** A move that the table does not know: a defect, never a refusal. */
public final class IllegalTransition extends IllegalStateException {
    IllegalTransition(String item, ItemStatus from, ItemStatus to) {
        super("item " + item + " cannot go from " + from + " to " + to);
    }
}
