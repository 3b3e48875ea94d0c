package cn.onething.orchestrator.casefile.domain;

/** A department answered for another one's item. */
public final class ForeignAnswer extends RuntimeException {
    ForeignAnswer(String item, String owner, String sender) {
        super("item " + item + " belongs to " + owner + ", but " + sender + " answered");
    }
}
