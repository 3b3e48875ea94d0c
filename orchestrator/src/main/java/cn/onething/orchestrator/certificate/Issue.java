package cn.onething.orchestrator.certificate;

import cn.onething.events.IssuedCertificate;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That an item of a case issued a certificate. It never changes; what became of the certificate is read from the case.
 *
 * @param validUntil absent when it is valid without end
 */
record Issue(
        String identifier,
        String caseNumber,
        String item,
        Instant issuedAt,
        @Nullable Instant validUntil) {

    /** Those of one decision. Identifiers that nobody could ask for are left out. */
    static List<Issue> in(String caseNumber, Instant at, Decision decision) {
        return decision.events().stream()
                .flatMap(event -> switch (event) {
                    case CaseEvent.ItemGranted(String item, var _, var certificate) ->
                        of(certificate, caseNumber, item, at);
                    case CaseEvent.NoticeStarted(String item, var _, var _, var certificate) ->
                        of(certificate, caseNumber, item, at);
                    default -> Stream.<Issue>empty();
                })
                .toList();
    }

    private static Stream<Issue> of(
            @Nullable IssuedCertificate certificate, String caseNumber, String item, Instant at) {
        return Optional.ofNullable(certificate)
                .filter(issued -> Identifiers.isRight(issued.identifier()))
                .map(issued -> new Issue(issued.identifier(), caseNumber, item, at, issued.validUntil()))
                .stream();
    }
}
