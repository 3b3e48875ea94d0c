package cn.onething.cli.catalogue;

import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Terminal;
import cn.onething.definitions.Finding;

/** What the linter found, for people: file, line and reason. */
public final class FindingOutput {
    private FindingOutput() {}

    public static void print(Terminal terminal, Finding finding) {
        Colour colour = switch (finding.severity()) {
            case ERROR -> Colour.BAD;
            case WARNING -> Colour.WAITING;
            case NOTICE -> Colour.FAINT;
        };
        String word = switch (finding.severity()) {
            case ERROR -> "错误 error";
            case WARNING -> "警告 warning";
            case NOTICE -> "提示 notice";
        };
        terminal.print("%s:%d  %s  %s"
                .formatted(finding.file(), finding.line(), terminal.paint(colour, word), finding.code()));
        terminal.print("    " + finding.zh());
        terminal.print("    " + finding.en());
    }
}
