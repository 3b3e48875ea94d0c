package cn.onething.orchestrator.rating;

import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.notice.UninvitedCases;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** However a case ended: who withdrew it asked for no more than that. */
@Component
final class Uninvited implements UninvitedCases {
    private final Ratings ratings;
    private final CaseQueries cases;

    Uninvited(Ratings ratings, CaseQueries cases) {
        this.ratings = ratings;
        this.cases = cases;
    }

    @Override
    public Set<String> among(Collection<String> caseNumbers) {
        Set<String> uninvited = new HashSet<>(ratings.among(caseNumbers));
        cases.find(caseNumbers).stream()
                .filter(CaseFile::withdrawn)
                .map(CaseFile::number)
                .forEach(uninvited::add);
        return uninvited;
    }
}
