package cn.onething.cli;

import picocli.CommandLine.Option;

/** Shared by everything that prints data. */
public final class OutputOptions {
    @Option(
            names = "--json",
            description = {"以 JSON 输出", "Print JSON"})
    private boolean json;

    public boolean json() {
        return json;
    }
}
