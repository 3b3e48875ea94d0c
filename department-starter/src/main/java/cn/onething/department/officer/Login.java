package cn.onething.department.officer;

import cn.onething.events.Reason;

/** What an {@code Authorization} header turned out to be. */
public sealed interface Login {

    record As(Officer officer) implements Login {}

    /** Nobody is logged in. */
    record Refused(Reason why) implements Login {}
}
