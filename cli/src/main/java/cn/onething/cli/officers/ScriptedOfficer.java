package cn.onething.cli.officers;

import cn.onething.cli.api.OfficerTask;
import cn.onething.cli.api.Problem;
import cn.onething.cli.api.Refused;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.officers.OfficerLogin.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works through the tasks of one case: accepts, grants, lets stopped clocks run; refuses what the register refuses. */
final class ScriptedOfficer {
    /** More than any task needs; a service that answers nonsense must not keep the officer for ever. */
    private static final int MOST_ACTS = 6;

    private static final String BASIS = "《中华人民共和国行政许可法》第三十八条第二款 Administrative Licensing Law, article 38 paragraph 2";
    private static final String REMEDIES =
            "可在六十日内申请行政复议，或在六个月内提起行政诉讼" + " Ask for reconsideration within 60 days, or go to court within six months";

    private final SuiteApi api;
    private final OfficerLogin login;
    private final Report report;
    private final Map<String, Problem> objections = new HashMap<>();

    ScriptedOfficer(SuiteApi api, OfficerLogin login, Report report) {
        this.api = api;
        this.login = login;
        this.report = report;
    }

    /** What is sent with an act; what is null is left to the act's meaning. */
    private record ActBody(@Nullable Reason reason) {}

    private record Reason(String code, String zh, String en, String basis, String remedies) {}

    /** What waits at a department because of one case. */
    List<OfficerTask> tasks(String department, String caseNumber) {
        return api.tasks(department, caseNumber, login.token(department, Staff.AUTO));
    }

    /** Does what can be done with the task now. */
    void work(String department, OfficerTask task) {
        Optional<OfficerTask> next = Optional.of(task);
        for (int acts = 0; acts < MOST_ACTS && next.isPresent(); acts++) {
            next = step(department, next.get());
        }
    }

    /** @return the task after the act; empty when nothing was done */
    private Optional<OfficerTask> step(String department, OfficerTask task) {
        Problem objection = objections.get(standing(department, task));
        Optional<Act> act = Act.next(task, objection != null);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        boolean approval = act.get() == Act.GRANT && task.proposer() != null;
        Staff officer = approval ? Staff.COLLEAGUE : Staff.AUTO;
        Reason reason = act.get() == Act.REFUSE && objection != null ? reason(objection) : null;
        String name = act.get().name().toLowerCase(Locale.ROOT);
        try {
            OfficerTask after = api.act(department, task, name, new ActBody(reason), login.token(department, officer));
            report.did(
                    officer.id(),
                    department,
                    after,
                    isProposal(act.get(), task, after)
                            ? "提请批准 proposed"
                            : act.get().toString());
            return Optional.of(after);
        } catch (Refused refused) {
            if (refused.problem().status() != 409) {
                throw refused;
            }
            report.unfit(department, task, act.get(), refused.problem());
            if (act.get() == Act.GRANT) {
                objections.put(standing(department, task), refused.problem());
            }
            return Optional.empty();
        }
    }

    private static boolean isProposal(Act act, OfficerTask before, OfficerTask after) {
        return act == Act.GRANT && before.state().equals(after.state());
    }

    /**
     * A task as it stands. An objection holds only as long as the task does not move: when somebody else was quicker, the
     * next look shows another state.
     */
    private static String standing(String department, OfficerTask task) {
        return String.join(
                "/",
                department,
                task.item(),
                Integer.toString(task.attempt()),
                task.state(),
                String.valueOf(task.at()));
    }

    private static Reason reason(Problem objection) {
        String zh = Objects.requireNonNullElse(objection.title(), "登记簿不允许");
        String en = Objects.requireNonNullElse(objection.detail(), "The register does not allow it");
        return new Reason(objection.kind(), zh, en, BASIS, REMEDIES);
    }
}
