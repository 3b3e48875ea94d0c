package cn.onething.orchestrator.casefile.persistence;

import cn.onething.events.Cipherer;
import cn.onething.events.PaperRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Port: what belongs to cases and names persons. A case whose applicant's key was destroyed is missing everywhere. */
public interface Contents {

    /** The forms as they are now: as filed, with what was corrected and what items made since. */
    Map<String, ObjectNode> forms(Collection<String> numbers);

    /** The keys of the cases' applicants. */
    Map<String, Cipherer> keys(Collection<String> numbers);

    /** The papers that were handed in, the newest of each material. */
    Map<String, List<PaperRef>> papers(Collection<String> numbers);

    /**
     * Fields that came later.
     *
     * @param revision the decision that they came with
     */
    record Addition(String number, int revision, ObjectNode fields) {}

    /** Keeps additions, inside the shard's transaction. */
    void add(List<Addition> additions);
}
