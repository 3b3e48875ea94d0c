package cn.onething.orchestrator.notice;

import java.util.Collection;
import java.util.Set;

/** Which cases their applicants have rated, at whatever stage. */
@FunctionalInterface
public interface RatedCases {
    Set<String> among(Collection<String> caseNumbers);
}
