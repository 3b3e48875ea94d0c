package cn.onething.orchestrator.casefile.persistence;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Port: the forms that applicants handed in. */
@FunctionalInterface
public interface Forms {

    /** The forms of cases; a case whose applicant's key was destroyed is missing. */
    Map<String, ObjectNode> forms(Collection<String> numbers);
}
