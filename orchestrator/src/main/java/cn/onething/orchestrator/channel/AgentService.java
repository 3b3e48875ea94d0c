package cn.onething.orchestrator.channel;

import cn.onething.events.CaseNumber;
import cn.onething.events.CitizenNumber;
import cn.onething.events.MessageJson;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.vault.CaseSecrets;
import cn.onething.orchestrator.vault.MaskedName;
import cn.onething.orchestrator.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who may act for an applicant. What names them is part of the case, and enciphered like its form. */
@Service
final class AgentService {
    private static final String DETAILS = "agent";
    private static final String WHY = "agent-revocation";

    private final CaseQueries cases;
    private final Agents agents;
    private final Vault vault;
    private final CaseSecrets secrets;
    private final Clock clock;

    AgentService(CaseQueries cases, Agents agents, Vault vault, CaseSecrets secrets, Clock clock) {
        this.cases = cases;
        this.agents = agents;
        this.vault = vault;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Details(String name, String idNumber, String authorisation) {}

    /** @throws Refused when that person is an agent already, or the applicant */
    AgentView register(CaseNumber number, AgentRequest request) {
        requireCase(number);
        byte[] person = vault.nameOf(request.idNumber());
        if (agents.isApplicant(number.value(), person)) {
            throw JsonRequest.refused("/idNumber", "not-allowed", "代理人不能是申请人本人", "the agent must be another person");
        }
        Details details = new Details(request.name(), request.idNumber(), request.authorisation());
        byte[] secret = secret(number, DETAILS, MessageJson.mapper().writeValueAsString(details));
        long id = agents.add(number.value(), person, secret, request.validUntil(), clock.instant())
                .orElseThrow(() -> new Refused(ProblemKind.ALREADY_AGENT.with(
                        "如需变更授权，请先撤销原授权。", "To change the authorisation, revoke the earlier one first.")));
        return find(number, id);
    }

    List<AgentView> ofCase(CaseNumber number) {
        requireCase(number);
        return agents.of(number.value()).stream()
                .map(stored -> view(number, stored))
                .toList();
    }

    /** @throws Refused when there is none, or it is revoked already */
    AgentView revoke(CaseNumber number, long id, String by, String why) {
        requireCase(number);
        AgentView agent = find(number, id);
        if (agent.state() == AgentView.State.REVOKED
                || !agents.revoke(number.value(), id, by, secret(number, WHY, why), clock.instant())) {
            throw new Refused(ProblemKind.ACT_NOT_ALLOWED.with("此授权已撤销。", "It is revoked already."));
        }
        return find(number, id);
    }

    private AgentView find(CaseNumber number, long id) {
        return ofCase(number).stream()
                .filter(agent -> agent.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemKind.NO_SUCH_AGENT.with("请检查编号。", "Check its number.")));
    }

    private AgentView view(CaseNumber number, Agents.Stored stored) {
        Optional<Details> details = secrets.decipher(number.value(), DETAILS, stored.details())
                .map(json -> MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Details.class));
        LocalDate today = Agents.today(clock);
        return new AgentView(
                stored.id(),
                details.map(known -> MaskedName.of(known.name())).orElse(null),
                details.map(known -> new CitizenNumber(known.idNumber()).masked())
                        .orElse(null),
                stored.validUntil(),
                AgentView.State.of(stored.validUntil(), stored.revokedAt(), today),
                stored.registeredAt(),
                stored.revokedAt());
    }

    private void requireCase(CaseNumber number) {
        if (cases.find(number).isEmpty()) {
            throw CaseNumbers.unknown();
        }
    }

    private byte[] secret(CaseNumber number, String place, String words) {
        return secrets.encipher(number.value(), place, words)
                .orElseThrow(() -> new Refused(ProblemKind.APPLICANT_ERASED.with(
                        "不能再保存与此人有关的文字。", "Nothing more may be kept about that person.")));
    }
}
