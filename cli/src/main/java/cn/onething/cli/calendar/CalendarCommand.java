package cn.onething.cli.calendar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has no work of its own. */
@Command(
        name = "calendar",
        description = {"工作日历：到期日", "Working days: due dates"})
public final class CalendarCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出 due。Missing: due.");
    }
}
