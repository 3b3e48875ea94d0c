package cn.onething.orchestrator.casefile;

import cn.onething.events.ItemEvent;
import cn.onething.events.Topics;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.intake.BatchHandler;
import cn.onething.journal.message.Incoming;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the departments' answers in, all answers to one case in one decision. */
public final class AnswerIntake implements BatchHandler<ItemEvent> {
    private final CaseDecisions decisions;

    public AnswerIntake(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void handle(ShardSession session, List<Incoming<ItemEvent>> batch) {
        Map<String, List<CaseInput>> inputs = new LinkedHashMap<>();
        for (Incoming<ItemEvent> each : batch) {
            ItemEvent answer = each.message();
            inputs.computeIfAbsent(answer.item().caseNumber(), _ -> new ArrayList<>())
                    .add(new CaseInput.Answer(Topics.departmentOf(each.topic()), answer));
        }
        decisions.decide(session, inputs);
    }

    /** All that decides about cases moves with the journal, and most of it is in memory. */
    @Override
    public Locking locking(List<Incoming<ItemEvent>> batch) {
        return Locking.optimistic();
    }
}
