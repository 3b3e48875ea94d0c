package cn.onething.orchestrator.notice;

import java.util.Collection;
import java.util.Set;

/** Which cases' applicants are not invited to rate: they have rated, at whatever stage, or they withdrew. */
@FunctionalInterface
public interface UninvitedCases {
    Set<String> among(Collection<String> caseNumbers);
}
