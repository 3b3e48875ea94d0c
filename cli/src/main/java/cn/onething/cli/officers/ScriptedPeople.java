package cn.onething.cli.officers;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.Session;
import cn.onething.cli.api.CaseView;
import cn.onething.cli.api.OfficerTask;
import cn.onething.cli.api.Refused;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.stack.OfficerKey;
import java.time.Duration;
import java.util.List;

/**
 * A scripted officer and a scripted applicant for one case. They look at the work lists of the departments that the case
 * has items at, as long as they are at work.
 */
public final class ScriptedPeople {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String caseNumber;
    private final List<String> departments;
    private final ScriptedOfficer officer;
    private final ScriptedApplicant applicant;
    private final Report report;

    ScriptedPeople(SuiteApi api, OfficerLogin login, CaseView filed, byte[] application, Report report) {
        this.caseNumber = filed.caseNumber();
        this.departments =
                filed.items().stream().map(CaseView.Item::department).distinct().toList();
        this.officer = new ScriptedOfficer(api, login, report);
        this.applicant = new ScriptedApplicant(api, application, report);
        this.report = report;
    }

    /** They work until this is closed. */
    public record AtWork(Thread thread) implements AutoCloseable {

        /** Returns when they do nothing any more. */
        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Sends them to work.
     *
     * @param application as it was filed
     * @param aside whether what they do is told on the standard error
     */
    public static AtWork start(Session session, CaseView filed, byte[] application, boolean aside) {
        OfficerLogin login = new OfficerLogin(OfficerKey.of(session.settings()));
        ScriptedPeople people =
                new ScriptedPeople(session.suite(), login, filed, application, Report.to(session.terminal(), aside));
        return new AtWork(Thread.ofVirtual().name("officers").start(people::rounds));
    }

    /** One look at each work list, and at what the applicant has promised. */
    void round() {
        try {
            applicant.keepPromises(caseNumber);
        } catch (Refused | CommandFailed e) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            report.trouble("applicant", firstLine(e));
        }
        for (String department : departments) {
            try {
                for (OfficerTask task : officer.tasks(department, caseNumber)) {
                    if (task.caseNumber().equals(caseNumber)) {
                        officer.work(department, task);
                        applicant.work(department, task);
                    }
                }
            } catch (Refused | CommandFailed e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                report.trouble(department, firstLine(e));
            }
        }
    }

    private void rounds() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
