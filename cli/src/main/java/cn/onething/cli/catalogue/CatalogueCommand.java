package cn.onething.cli.catalogue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has no work of its own. */
@Command(
        name = "catalogue",
        description = {"一件事目录：检查、列出、解释、发布", "Bundle definitions: check, list, explain, publish"})
public final class CatalogueCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "请给出 check、list、explain 或 publish。Missing: check, list, explain or publish.");
    }
}
