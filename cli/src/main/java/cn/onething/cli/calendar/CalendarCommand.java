package cn.onething.cli.calendar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has no work of its own. */
@Command(
        name = "calendar",
        description = {"工作日历：到期日、公布年度放假安排", "Working days: due dates, publishing a year's notice"})
public final class CalendarCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出 due 或 publish。Missing: due or publish.");
    }
}
