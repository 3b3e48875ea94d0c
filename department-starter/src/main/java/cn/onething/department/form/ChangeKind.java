package cn.onething.department.form;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a company can change about itself (变更事项). */
public enum ChangeKind {
    @JsonProperty("name")
    NAME,
    @JsonProperty("legal-representative")
    LEGAL_REPRESENTATIVE,
    @JsonProperty("address")
    ADDRESS,
    @JsonProperty("scope")
    SCOPE,
    @JsonProperty("capital")
    CAPITAL
}
