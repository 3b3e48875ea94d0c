package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.CatalogueRefused;
import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which catalogue a command looks into. */
final class CatalogueChoice {
    @Option(
            names = "--catalogue",
            paramLabel = "FOLDER",
            description = {
                "另一目录的文件夹（不写则随套件发布的目录）",
                "Another catalogue's folder; without it, the one shipped with the suite"
            })
    private @Nullable Path folder;

    /** @throws CommandFailed with every mistake, when it has some */
    Catalogue load() {
        return load(folder);
    }

    static Catalogue load(@Nullable Path folder) {
        try {
            return folder == null ? Catalogue.load() : Catalogue.load(folder);
        } catch (CatalogueRefused refused) {
            throw new CommandFailed(ExitCode.WRONG_INPUT, String.valueOf(refused.getMessage()), refused);
        }
    }
}
