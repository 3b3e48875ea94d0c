package cn.onething.orchestrator.channel;

import cn.onething.orchestrator.casefile.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which channels a case was dealt with.
 *
 * @param current where it goes on
 * @param history in order; the first is where it was filed
 */
record ChannelHistory(Channel current, List<Step> history) {

    /** @param by who handed it over, as the office names its people; absent for the filing */
    record Step(Channel channel, Instant since, @Nullable String by) {}

    static ChannelHistory of(List<Step> steps) {
        return new ChannelHistory(steps.getLast().channel(), List.copyOf(steps));
    }
}
