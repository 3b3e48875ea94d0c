package cn.onething.cli.calendar;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reckons the end of a limit from the shipped calendars; no service has to run. */
@Command(
        name = "due",
        description = {"按工作日推算到期日，逐日说明", "When a limit in working days ends, day by day"})
public final class DueCommand implements Callable<Integer> {
    private final Session session;

    // The values are read by DueQuestion, whose messages are in both languages.
    @Option(
            names = "--accepted",
            required = true,
            paramLabel = "DATE",
            description = {"受理日期，即第 0 日，如 2026-02-13", "Day of acceptance, day 0"})
    private String accepted = "";

    @Option(
            names = "--days",
            required = true,
            paramLabel = "N",
            description = {"时限，0 至 400 个工作日；0 为即办", "The limit, 0 to 400 working days; 0 = at once"})
    private String days = "";

    @Option(
            names = "--region",
            defaultValue = Bundle.NATIONAL,
            description = {"六位行政区划代码（默认全国）", "Six digits (default: national)"})
    private String region = Bundle.NATIONAL;

    @Option(
            names = "--stop",
            paramLabel = "FROM..TO",
            description = {
                "停止计时的起止日（含），可重复，如 2026-11-04..2026-11-10",
                "Days without counting, both included; repeatable"
            })
    private List<String> stops = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    public DueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        DueQuestion question = DueQuestion.read(accepted, days, region, stops);
        DueAnswer answer = DueAnswer.of(question, Catalogue.load().workingDays());
        if (output.json()) {
            session.terminal().json(DueJson.of(answer));
        } else {
            new DueOutput(session.terminal()).print(answer);
        }
        return 0;
    }
}
