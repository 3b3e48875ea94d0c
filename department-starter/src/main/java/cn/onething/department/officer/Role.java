package cn.onething.department.officer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an officer is at a department. One officer may be several; two persons they never are. */
public enum Role {
    /** 承办: takes in, asks for corrections, stops and resumes the clock. */
    HANDLER("承办人"),
    /** 审批: grants and refuses; where it takes two, proposes to grant. */
    DECIDER("审批人"),
    /** 复核: where it takes two, approves what another one proposed. */
    REVIEWER("复核人"),
    /** 负责人: extends a limit (Administrative Licensing Law, article 42). */
    HEAD("负责人");

    private final String zh;

    Role(String zh) {
        this.zh = zh;
    }

    /** As in a token's claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    /** Empty for a role that means nothing here. */
    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
