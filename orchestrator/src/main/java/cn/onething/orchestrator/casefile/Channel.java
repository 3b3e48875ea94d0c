package cn.onething.orchestrator.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an applicant deals with a case. The state is the same in all of them (rules.md §8). */
public enum Channel {
    /** 一门: the general window of a service centre. */
    @JsonProperty("window")
    WINDOW,
    /** 一网: the web site. */
    @JsonProperty("web")
    WEB,
    /** 一网: the mobile application. */
    @JsonProperty("app")
    APP,
    /** 一线: 12345. */
    @JsonProperty("hotline")
    HOTLINE,
    /** 帮办代办: somebody with a written authorisation. */
    @JsonProperty("assisted")
    ASSISTED,
    /** Handed in as part of a batch by another system. */
    @JsonProperty("import")
    IMPORT;

    /** As requests and the journal name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(Channel::wireName).toList();
    }
}
