package cn.onething.socialsecurity.employer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the employer pays through the account. */
public enum AccountState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
}
