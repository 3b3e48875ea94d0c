package cn.onething.cli;

import cn.onething.cli.terminal.Terminal;
import java.nio.file.Path;

/** Where the JVM begins. The launcher gives the checkout's folder and what it knows about the terminal. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        Terminal terminal = Terminal.of(System.getenv(), System.getProperties());
        try {
            Settings settings = Settings.of(System.getenv(), Path.of(System.getProperty("onething.root", ".")));
            return OneThing.commandLine(new Session(settings, terminal)).execute(arguments);
        } catch (CommandFailed failed) {
            terminal.tell(String.valueOf(failed.getMessage()));
            return failed.exitCode().code();
        }
    }
}
