package cn.onething.cli;

import cn.onething.cli.bench.BenchCommand;
import cn.onething.cli.calendar.CalendarCommand;
import cn.onething.cli.calendar.DueCommand;
import cn.onething.cli.calendar.PublishCommand;
import cn.onething.cli.cases.CaseCommand;
import cn.onething.cli.cases.EraseCommand;
import cn.onething.cli.cases.MigrateCommand;
import cn.onething.cli.cases.SubmitCommand;
import cn.onething.cli.cases.WatchCommand;
import cn.onething.cli.catalogue.CatalogueCommand;
import cn.onething.cli.catalogue.CheckCommand;
import cn.onething.cli.catalogue.ExplainCommand;
import cn.onething.cli.catalogue.ListCommand;
import cn.onething.cli.catalogue.PublishDefinitionsCommand;
import cn.onething.cli.demo.DemoCommand;
import cn.onething.cli.registers.LookupCommand;
import cn.onething.cli.stack.DownCommand;
import cn.onething.cli.stack.KillCommand;
import cn.onething.cli.stack.LogsCommand;
import cn.onething.cli.stack.PrepareCommand;
import cn.onething.cli.stack.RestartCommand;
import cn.onething.cli.stack.StatusCommand;
import cn.onething.cli.stack.StopCommand;
import cn.onething.cli.stack.UpCommand;
import cn.onething.cli.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command, and the list of its subcommands. */
@Command(
        name = "onething",
        description = {"一件事：一次申请，多部门办理，一个结果。", "One thing: one application, many departments, one answer."},
        versionProvider = Version.class,
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:全部事项办结，或命令完成 all items completed, or the command did what was asked",
            "1:其他失败 anything else",
            "2:用法或输入有误 wrong usage or input",
            "3:部分办结 case partly completed",
            "4:未办成、已撤销、已撤回或已转人工 case refused, compensated, withdrawn or escalated"
        },
        footerHeading = "%n环境变量 Environment:%n",
        footer = {
            "  ONETHING_HOME       数据与日志目录 data and logs (default <root>/.onething)",
            "  ONETHING_PORT_BASE  起始端口 first port (default 8080)",
            "  ONETHING_BIND       服务监听地址 address the services listen on (default 127.0.0.1)",
            "  ONETHING_GATEWAY    使用别处的网关 a gateway elsewhere, http://host:port",
            "  NO_COLOR            不用颜色 no colours"
        })
public final class OneThing implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = {"显示帮助", "Show this help"})
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = {"显示版本", "Show the version"})
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出子命令。A subcommand is missing.");
    }

    /** The whole command line, ready to be executed. */
    public static CommandLine commandLine(Session session) {
        CommandLine catalogue = new CommandLine(new CatalogueCommand())
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new ListCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new PublishDefinitionsCommand(session));
        CommandLine calendar = new CommandLine(new CalendarCommand())
                .addSubcommand(new DueCommand(session))
                .addSubcommand(new PublishCommand(session));
        CommandLine cases = new CommandLine(new CaseCommand(session))
                .addSubcommand(new MigrateCommand(session))
                .addSubcommand(new EraseCommand(session));
        CommandLine root = new CommandLine(new OneThing())
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new UpCommand(session))
                .addSubcommand(new DownCommand(session))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new LogsCommand(session))
                .addSubcommand(new SubmitCommand(session))
                .addSubcommand(cases)
                .addSubcommand(new WatchCommand(session))
                .addSubcommand(new LookupCommand(session))
                .addSubcommand(catalogue)
                .addSubcommand(calendar)
                .addSubcommand(new VerifyCommand(session))
                .addSubcommand(new BenchCommand(session))
                .addSubcommand(new RestartCommand(session))
                .addSubcommand(new StopCommand(session))
                .addSubcommand(new KillCommand(session))
                .addSubcommand(new PrepareCommand(session));
        root.getSubcommands().values().forEach(OneThing::inOneLine);
        catalogue.getSubcommands().values().forEach(OneThing::inOneLine);
        calendar.getSubcommands().values().forEach(OneThing::inOneLine);
        cases.getSubcommands().values().forEach(OneThing::inOneLine);
        return root.setOut(new java.io.PrintWriter(session.terminal().out(), true))
                .setErr(new java.io.PrintWriter(session.terminal().err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        session.terminal().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.clamp(session.terminal().columns(), 60, 110))
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setExecutionExceptionHandler(new Failures(session.terminal()));
    }

    /** A list of commands shows the first line of a description only; both languages belong there. */
    private static void inOneLine(CommandLine command) {
        String[] lines = command.getCommandSpec().usageMessage().description();
        command.getCommandSpec().usageMessage().description(String.join("  ", lines));
    }
}
