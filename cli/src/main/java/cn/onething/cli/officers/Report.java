package cn.onething.cli.officers;

import cn.onething.cli.api.OfficerTask;
import cn.onething.cli.api.Problem;
import cn.onething.cli.cases.Words;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Terminal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Says what the scripted people do, one line each.
 *
 * @param aside to the standard error, because the standard output is for a program
 */
record Report(Terminal terminal, boolean aside, Set<String> said) {

    static Report to(Terminal terminal, boolean aside) {
        return new Report(terminal, aside, new HashSet<>());
    }

    void did(String officer, String department, OfficerTask task, String what) {
        line("工作人员 officer " + officer, department, task, what);
    }

    void unfit(String department, OfficerTask task, Act act, Problem problem) {
        once("工作人员 officer", department, task, "未能 could not: " + act + " — " + words(problem));
    }

    void corrected(String department, OfficerTask task, Collection<String> fields) {
        line("申请人 applicant", department, task, "补正 corrected: " + String.join(", ", fields));
    }

    void brought(Collection<String> materials) {
        say("  申请人 applicant  补交 brought: " + String.join(", ", materials));
    }

    void needsPerson(String department, OfficerTask task, Collection<String> asked) {
        once("申请人 applicant", department, task, "须由人补交 a person has to hand in: " + String.join(", ", asked));
    }

    /** A work list that does not answer; the next round asks again. */
    void trouble(String department, String why) {
        String line = "工作清单暂不可用 no work list now: " + Words.department(department) + " (" + why + ")";
        if (said.add(line)) {
            terminal.tell(line);
        }
    }

    private void once(String who, String department, OfficerTask task, String what) {
        if (said.add(department + task.item() + task.attempt() + task.state() + what)) {
            line(who, department, task, what);
        }
    }

    private void line(String who, String department, OfficerTask task, String what) {
        say("  " + who + "  " + Words.department(department) + "  " + task.item() + "  " + what);
    }

    private void say(String line) {
        if (aside) {
            terminal.tell(line);
        } else {
            terminal.print(Colour.FAINT, line);
        }
    }

    private static String words(Problem problem) {
        return Objects.requireNonNullElse(problem.title(), "HTTP " + problem.status()) + " "
                + Objects.requireNonNullElse(problem.detail(), "");
    }
}
