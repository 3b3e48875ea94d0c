package cn.onething.orchestrator.rating;

import java.util.Set;

/** What can be done about a bad rating. Everybody who gave one is called back, so nothing is closed before that. */
enum FollowUpAct {
    CALL_BACK(FollowUpState.CALLED_BACK, Set.of(FollowUpState.OPEN)),
    EXPLAINED(FollowUpState.EXPLAINED, Set.of(FollowUpState.CALLED_BACK)),
    FIXED(FollowUpState.FIXED, Set.of(FollowUpState.CALLED_BACK)),
    EXCLUDED(FollowUpState.EXCLUDED, Set.of(FollowUpState.OPEN, FollowUpState.CALLED_BACK));

    private final FollowUpState to;
    private final Set<FollowUpState> from;

    FollowUpAct(FollowUpState to, Set<FollowUpState> from) {
        this.to = to;
        this.from = from;
    }

    FollowUpState to() {
        return to;
    }

    boolean allowedIn(FollowUpState state) {
        return from.contains(state);
    }
}
