package cn.onething.cli.calendar;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;

/** What to say about the value of an option that cannot be right. */
final class WrongOption {
    private WrongOption() {}

    static CommandFailed of(String option, String zh, String en) {
        return new CommandFailed(ExitCode.WRONG_INPUT, "%s：%s。%s: %s.".formatted(option, zh, option, en));
    }
}
