package cn.onething.orchestrator.rating;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be judged beside the whole: the standard's sub-items, on line and on site (rules.md §9). */
enum Aspect {
    /** 办事效率 */
    @JsonProperty("efficiency")
    EFFICIENCY,
    /** 业务水平, on site */
    @JsonProperty("level")
    LEVEL,
    /** 服务态度, on site */
    @JsonProperty("attitude")
    ATTITUDE,
    /** 指南准确度, on line */
    @JsonProperty("guide")
    GUIDE,
    /** 办理便捷度, on line */
    @JsonProperty("convenience")
    CONVENIENCE,
    /** 平台易用度, on line */
    @JsonProperty("platform")
    PLATFORM
}
