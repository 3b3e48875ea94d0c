package cn.onething.orchestrator.channel;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.Channel;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.vault.CaseSecrets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands a case over from one channel to another; nothing about the case changes by it. */
@Service
final class ChannelChange {
    private static final String WHY = "hand-over";

    private final CaseQueries cases;
    private final Channels channels;
    private final Agents agents;
    private final CaseSecrets secrets;
    private final Clock clock;

    ChannelChange(CaseQueries cases, Channels channels, Agents agents, CaseSecrets secrets, Clock clock) {
        this.cases = cases;
        this.channels = channels;
        this.agents = agents;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refused when it is there already, or nobody may assist */
    ChannelHistory handOver(CaseNumber number, Channel to, String by, String why) {
        ChannelHistory before = history(number);
        if (before.current() == to) {
            throw JsonRequest.refused("/channel", "not-changed", "办件已在此渠道办理", "the case is on this channel already");
        }
        if (to == Channel.ASSISTED && !agents.hasValid(number.value(), Agents.today(clock))) {
            throw new Refused(ProblemKind.NO_VALID_AGENT.with(
                    "请先登记代理人及其书面授权。", "Register an agent with a written authorisation first."));
        }
        byte[] secret = secrets.encipher(number.value(), WHY, why)
                .orElseThrow(() -> new Refused(ProblemKind.APPLICANT_ERASED.with(
                        "不能再保存与此人有关的文字。", "Nothing more may be kept about that person.")));
        channels.add(number.value(), to, by, secret, clock.instant());
        return history(number);
    }

    ChannelHistory history(CaseNumber number) {
        CaseFile file = cases.find(number).orElseThrow(CaseNumbers::unknown);
        List<ChannelHistory.Step> steps = new ArrayList<>();
        steps.add(new ChannelHistory.Step(channels.filedOn(file.number()), file.submittedAt(), null));
        steps.addAll(channels.handOvers(file.number()));
        return ChannelHistory.of(steps);
    }

    /** Why each hand-over was made, in order; absent where the person was erased. */
    record Reasons(List<@Nullable String> why) {}

    Reasons reasons(CaseNumber number) {
        if (cases.find(number).isEmpty()) {
            throw CaseNumbers.unknown();
        }
        return new Reasons(channels.reasons(number.value()).stream()
                .map(secret -> secrets.decipher(number.value(), WHY, secret))
                .<@Nullable String>map(why -> why.orElse(null))
                .toList());
    }
}
