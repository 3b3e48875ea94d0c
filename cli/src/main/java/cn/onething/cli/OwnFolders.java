package cn.onething.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Folders that take the place of what is shipped. Absolute: the services do not run where the command is typed.
 *
 * @param catalogue the bundles ({@link #CATALOGUE})
 * @param departments the departments that are files ({@link #DEPARTMENTS})
 */
public record OwnFolders(Optional<Path> catalogue, Optional<Path> departments) {
    public static final String CATALOGUE = "ONETHING_ORCHESTRATOR_CATALOGUE";
    public static final String DEPARTMENTS = "ONETHING_HOSTING_FOLDER";

    /** Only what is shipped. */
    public static final OwnFolders NONE = new OwnFolders(Optional.empty(), Optional.empty());

    static OwnFolders of(Map<String, String> environment) {
        return new OwnFolders(folder(environment, CATALOGUE), folder(environment, DEPARTMENTS));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    /** The folder that a service reads; empty = what is shipped with it, or it reads none. */
    public Optional<Path> of(String service) {
        return switch (service) {
            case "orchestrator" -> catalogue;
            case "configured" -> departments;
            default -> Optional.empty();
        };
    }

    /**
     * What a service has to be told.
     *
     * @throws CommandFailed when there is no such folder
     */
    public Map<String, String> environmentOf(String service) {
        String variable = service.equals("orchestrator") ? CATALOGUE : DEPARTMENTS;
        return of(service)
                .map(folder -> {
                    if (!Files.isDirectory(folder)) {
                        throw new CommandFailed(
                                ExitCode.WRONG_INPUT,
                                "%s：没有文件夹 %s。%s: there is no folder %s".formatted(variable, folder, variable, folder));
                    }
                    return Map.of(variable, folder.toString());
                })
                .orElse(Map.of());
    }
}
