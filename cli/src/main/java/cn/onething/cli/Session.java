package cn.onething.cli;

import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.terminal.Terminal;

/** What every subcommand works with. */
public record Session(Settings settings, Terminal terminal) {

    /** The suite through its gateway. */
    public SuiteApi suite() {
        return new SuiteApi(settings.gateway());
    }
}
