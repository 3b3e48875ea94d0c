package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.Settings;

/** The key that officers' tokens are signed with. */
public final class OfficerKey {
    private OfficerKey() {}

    /**
     * That of the local stack, made once for a home; for a gateway elsewhere the one that the environment names.
     *
     * @throws CommandFailed when the environment names none
     */
    public static String of(Settings settings) {
        if (settings.remoteGateway().isEmpty()) {
            return in(Secrets.of(settings));
        }
        return settings.officersKey()
                .orElseThrow(
                        () -> new CommandFailed(
                                ExitCode.WRONG_INPUT,
                                "网关在别处时，须在 ONETHING_OFFICERS_KEY 中给出工作人员登录密钥。"
                                        + "With a gateway elsewhere, ONETHING_OFFICERS_KEY has to hold the key of officers' tokens."));
    }

    static String in(Secrets secrets) {
        return secrets.key("officers.key");
    }
}
