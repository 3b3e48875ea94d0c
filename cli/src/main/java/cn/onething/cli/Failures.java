package cn.onething.cli;

import cn.onething.cli.api.Refused;
import cn.onething.cli.terminal.Terminal;
import cn.onething.servers.ServerFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the person what went wrong, and the shell by the exit code. A stack trace is shown on request only. */
record Failures(Terminal terminal) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (System.getenv("ONETHING_DEBUG") != null) {
            failure.printStackTrace(terminal.err());
        }
        return switch (failure) {
            case CommandFailed known -> tell(known.getMessage(), known.exitCode());
            case Refused refused -> tell(refused.getMessage(), refused.exitCode());
            case ServerFailed server -> tell(server.getMessage(), ExitCode.FAILED);
            default ->
                tell(
                        "未预料的错误，设 ONETHING_DEBUG=1 重试可见详情。Unexpected; run again with ONETHING_DEBUG=1 for details: "
                                + failure,
                        ExitCode.FAILED);
        };
    }

    private int tell(@Nullable String message, ExitCode code) {
        terminal.tell(String.valueOf(message));
        return code.code();
    }
}
