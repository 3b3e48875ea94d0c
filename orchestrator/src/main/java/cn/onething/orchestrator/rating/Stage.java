package cn.onething.orchestrator.rating;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the applicant is asked: once after acceptance, once at the end (rules.md §9). */
enum Stage {
    @JsonProperty("acceptance")
    ACCEPTANCE,
    @JsonProperty("end")
    END
}
