package cn.onething.cli.catalogue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has no work of its own. */
@Command(
        name = "catalogue",
        description = {"一件事目录：检查、列出、解释", "Bundle definitions: check, list, explain"})
public final class CatalogueCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出 check、list 或 explain。Missing: check, list or explain.");
    }
}
