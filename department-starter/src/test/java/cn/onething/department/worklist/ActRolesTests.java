package cn.onething.department.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Decider;
import cn.onething.department.officer.Role;
import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.Review;
import cn.onething.events.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActRolesTests {
    private static final Reason WHY = new Reason("c", "由", "why");

    private static Review review(@Nullable String proposer) {
        return new Review("b", Instant.EPOCH, Instant.EPOCH, List.of(), 0, true, 0, "jk-1", proposer);
    }

    private static Set<Role> roles(OfficerAct act, @Nullable String proposer) {
        return ActRoles.of(act, Decider.TWO_OFFICERS, review(proposer));
    }

    @Test
    void theSecondOfTwoIsAReviewer() {
        assertThat(roles(new OfficerAct.Grant(), null)).containsExactly(Role.DECIDER);
        assertThat(roles(new OfficerAct.Grant(), "jk-1")).containsExactly(Role.REVIEWER);
        assertThat(ActRoles.of(new OfficerAct.Grant(), Decider.OFFICER, review("jk-1")))
                .containsExactly(Role.DECIDER);
    }

    /** Row by row what docs/departments.md tells people. */
    @Test
    void thePageSaysWhoMayDoWhat() throws Exception {
        Map<String, Set<Role>> first = new TreeMap<>();
        Map<String, Set<Role>> proposed = new TreeMap<>();
        Map.of(
                        "accept", new OfficerAct.Accept(),
                        "not-accept", new OfficerAct.NotAccept(WHY),
                        "ask-correction", new OfficerAct.AskCorrection(List.of()),
                        "stop", new OfficerAct.Stop(WHY),
                        "resume", new OfficerAct.Resume(),
                        "extend", new OfficerAct.Extend(1, WHY),
                        "grant", new OfficerAct.Grant(),
                        "refuse", new OfficerAct.Refuse(WHY),
                        "uphold-objection", new OfficerAct.UpholdObjection(WHY))
                .forEach((name, act) -> {
                    first.put(name, roles(act, null));
                    proposed.put(name, roles(act, "jk-1"));
                });
        String page = Files.readString(Path.of("../docs/departments.md"));
        first.forEach((name, roles) -> assertThat(page).contains(row(name, roles, proposed.get(name))));
    }

    private static String row(String act, Set<Role> first, @Nullable Set<Role> proposed) {
        return "| `" + act + "` | " + claims(first) + " | " + (first.equals(proposed) ? "" : claims(proposed)) + " |";
    }

    private static String claims(@Nullable Set<Role> roles) {
        return roles == null
                ? ""
                : String.join(
                        ", ",
                        roles.stream()
                                .sorted()
                                .map(role -> "`" + role.claim() + "`")
                                .toList());
    }
}
