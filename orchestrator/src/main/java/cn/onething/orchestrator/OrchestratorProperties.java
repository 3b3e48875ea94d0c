package cn.onething.orchestrator;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerWithin how long a department may leave a request unanswered before it is repeated
 * @param longestWait the longest wait between repeats
 * @param silentAfter after which a department that is at work on an item is asked again where it stands
 * @param collectCorrections how long requests for correction are gathered into one notice
 * @param noticeDay how long a day of a public notice lasts; shorter than a day in demonstrations only
 * @param wakeInterval how often due cases are looked for
 * @param catalogue folder of the catalogue that holds instead of the shipped one; absent = the shipped one
 * @param masterKey 32 bytes in Base64 that encipher the applicants' keys; has to be given, and kept
 */
@ConfigurationProperties("onething.orchestrator")
public record OrchestratorProperties(
        @DefaultValue("30s") Duration answerWithin,
        @DefaultValue("30m") Duration longestWait,
        @DefaultValue("6h") Duration silentAfter,
        @DefaultValue("4h") Duration collectCorrections,
        @DefaultValue("1d") Duration noticeDay,
        @DefaultValue("3s") Duration wakeInterval,
        @Nullable Path catalogue,
        @Nullable String masterKey) {

    public OrchestratorProperties {
        requirePositive("answer-within", answerWithin);
        requirePositive("longest-wait", longestWait);
        requirePositive("silent-after", silentAfter);
        requirePositive("collect-corrections", collectCorrections);
        requirePositive("notice-day", noticeDay);
        requirePositive("wake-interval", wakeInterval);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    "onething.orchestrator." + name + " must be longer than nothing, but is " + value);
        }
    }
}
