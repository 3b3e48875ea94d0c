package cn.onething.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the records and kept in the repository, so that a change of it is seen in a review. */
final class GeneratedFile {
    static final String RENEW =
            "mvn -pl common-events test -Dtest=ContractFilesTests,GoldenMessagesTests -Donething.renew=true";

    private GeneratedFile() {}

    static boolean renewing() {
        return Boolean.getBoolean("onething.renew");
    }

    /** Fails when the file is not what the records say now; writes it instead when it is to be renewed. */
    static void check(Path file, String content) {
        try {
            if (renewing()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "(missing)")
                    .as("%s is stale. If the change is meant, renew it with%n  %s%n", file, RENEW)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
