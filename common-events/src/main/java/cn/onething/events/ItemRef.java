package cn.onething.events;

/**
 * Names one try of one item of one case. It is the key under which a department does its work once, however often the
 * command arrives.
 *
 * @param caseNumber the case number, see {@link CaseNumber}
 * @param item the item's id in the bundle definition
 * @param attempt 1 for the first application, one more for each later one
 */
public record ItemRef(String caseNumber, String item, int attempt) {

    public ItemRef {
        if (caseNumber.isBlank() || item.isBlank()) {
            throw new IllegalArgumentException("caseNumber and item must not be blank");
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt must be 1 or more, but is " + attempt);
        }
    }

    /** The {@code ce_subject} of every message about this item. */
    public String subject() {
        return caseNumber + "/" + item + "/" + attempt;
    }
}
