package cn.onething.cli.cases;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.CaseView;
import cn.onething.cli.officers.ScriptedPeople;
import cn.onething.cli.stack.OfficerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files a case. */
@Command(
        name = "submit",
        description = {"提交一件事", "File a case"})
public final class SubmitCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            description = {"申请（JSON 文件，“-”为标准输入）", "The request, a JSON file; - for the standard input"})
    private Path file = Path.of("-");

    @Option(
            names = {"-w", "--watch"},
            description = {"跟踪到办结", "Follow the case until it ends"})
    private boolean watch;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = {"幂等键：同一键重复提交只成一件", "A submit that is repeated with the same key makes one case only"})
    private @Nullable String idempotencyKey;

    @Option(
            names = "--officers",
            paramLabel = "auto",
            description = {
                "auto：由脚本代工作人员受理、准予（含 --watch）",
                "auto: a script accepts and grants in the officers' place (implies --watch)"
            })
    private @Nullable Officers officers;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public SubmitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        byte[] request = new ApplicationPapers(session.suite(), folder()).uploaded(read());
        if (watch || officers != null) {
            return submitAndWatch(session, request, idempotencyKey, officers, output.json());
        }
        CaseView filed = session.suite().submit(request, idempotencyKey);
        CaseOutput.print(session.terminal(), filed, output.json());
        return ExitCode.of(filed.status()).code();
    }

    /** Who works at the departments while the case is watched. */
    public enum Officers {
        AUTO;

        @Override
        public String toString() {
            return "auto";
        }
    }

    /**
     * Files the request, shows what becomes of it, gives the exit code.
     *
     * @param officers null when real ones are at work, or none are needed
     */
    public static int submitAndWatch(
            Session session,
            byte[] request,
            @Nullable String idempotencyKey,
            @Nullable Officers officers,
            boolean json) {
        if (officers != null) {
            OfficerKey.of(session.settings()); // nothing is filed that nobody could work on
        }
        CaseView filed = session.suite().submit(request, idempotencyKey);
        if (json) {
            session.terminal().tell(filed.caseNumber());
        } else {
            session.terminal().print("办件编号 case number: " + filed.caseNumber());
        }
        CaseView ended = officers == null ? follow(session, filed, json) : followAndWork(session, filed, request, json);
        CaseOutput.print(session.terminal(), ended, json);
        return ExitCode.of(ended.status()).code();
    }

    private static CaseView followAndWork(Session session, CaseView filed, byte[] request, boolean json) {
        try (ScriptedPeople.AtWork _ = ScriptedPeople.start(session, filed, request, json)) {
            return follow(session, filed, json);
        }
    }

    private static CaseView follow(Session session, CaseView filed, boolean json) {
        return new LiveCase(session, json).follow(filed);
    }

    /** Papers are named as seen from the application. */
    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private byte[] read() {
        try {
            return file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT, "无法读取文件 %s。The file %s cannot be read.".formatted(file, file), e);
        }
    }
}
