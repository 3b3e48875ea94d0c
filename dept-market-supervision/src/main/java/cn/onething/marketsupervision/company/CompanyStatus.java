package cn.onething.marketsupervision.company;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a company may act. */
public enum CompanyStatus {
    @JsonProperty("active")
    ACTIVE,
    /** In the list of abnormal operations (经营异常名录). */
    @JsonProperty("abnormal")
    ABNORMAL,
    @JsonProperty("deregistered")
    DEREGISTERED
}
