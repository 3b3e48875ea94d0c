package cn.onething.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** The operating system's user that PostgreSQL runs as: it refuses to run as root. */
sealed interface ServerUser {

    /** The command, run as this user. The command keeps the pid that is started. */
    List<String> command(List<String> command, Path... places);

    /** Gives the directory and all in it to this user. */
    void own(Path directory);

    static ServerUser current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Self();
        }
        if (!Commands.exists("setpriv")) {
            throw new ServerFailed("PostgreSQL 不能以 root 运行，且找不到 setpriv（util-linux）。"
                    + "PostgreSQL refuses to run as root, and setpriv (util-linux) is missing: use another user.");
        }
        return new Other(exists("postgres") ? "postgres" : "nobody");
    }

    private static boolean exists(String user) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    record Self() implements ServerUser {
        @Override
        public List<String> command(List<String> command, Path... places) {
            return command;
        }

        @Override
        public void own(Path directory) {}
    }

    record Other(String name) implements ServerUser {

        @Override
        public List<String> command(List<String> command, Path... places) {
            List<String> all = new ArrayList<>(List.of("setpriv", "--reuid", name, "--clear-groups"));
            all.add("--regid");
            all.add(Commands.run("id", "-g", name).strip());
            for (Path place : places) {
                if (!isReachable(place)) {
                    // below /root, say: the user keeps root's right to pass directories, nothing else
                    all.addAll(List.of("--inh-caps", "-all,+dac_override", "--ambient-caps", "-all,+dac_override"));
                    break;
                }
            }
            all.addAll(command);
            return all;
        }

        @Override
        public void own(Path directory) {
            try (var files = Files.walk(directory)) {
                UserPrincipal owner = directory
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(name);
                for (Path file : files.toList()) {
                    Files.setOwner(file, owner);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isReachable(Path place) {
            try {
                for (Path p = place.toAbsolutePath().getParent(); p != null; p = p.getParent()) {
                    if (Files.exists(p)
                            && !Files.getPosixFilePermissions(p).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                        return false;
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
