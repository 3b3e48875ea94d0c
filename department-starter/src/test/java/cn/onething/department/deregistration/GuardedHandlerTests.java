package cn.onething.department.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.form.AboutCompany;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardedHandlerTests {
    private static final Reason GONE = new Reason("gone", "已注销", "gone");

    private final Set<String> deregistered = new HashSet<>(Set.of("B", "D"));
    private final List<String> seen = new ArrayList<>();

    record Form(String creditCode) implements AboutCompany {}

    record Other(String subject) {}

    @Test
    void refusesDeregisteredCompaniesAndLeavesTheOthersTheirPlace() {
        assertThat(decide("A", "B", "C", "D", "B"))
                .containsExactly(
                        new Decision.Granted("A"),
                        new Decision.Refused(GONE),
                        new Decision.Granted("C"),
                        new Decision.Refused(GONE),
                        new Decision.Refused(GONE));
        assertThat(seen).containsExactly("A", "C");
    }

    @Test
    void doesNotAskTheServiceAboutNothing() {
        assertThat(decide("B", "D")).containsOnly(new Decision.Refused(GONE));
        assertThat(seen).isEmpty();
    }

    @Test
    void asksTheServiceAgainOnceTheDeregistrationWasTakenBack() {
        deregistered.remove("B");

        assertThat(decide("B")).containsExactly(new Decision.Granted("B"));
    }

    @Test
    void undoesWhatWasGrantedBefore() {
        Undoing undoing = new Undoing(new ItemRef("YJS", "B", 1), "YJS/B/1", GONE, Instant.EPOCH);

        assertThat(guarded().undo(undoing)).isEqualTo(new Undoing.Outcome.Undone("YJS/B/1/undo"));
    }

    @Test
    void leavesServicesAloneWhoseFormsAreAboutSomethingElse() {
        ItemHandler<Other> handler = new Echo<>(Other.class, seen);

        assertThat(GuardedHandler.over(handler, new Known(deregistered))).isSameAs(handler);
    }

    private List<Decision> decide(String... companies) {
        return guarded()
                .applyAll(Stream.of(companies)
                        .map(code -> new Application<>(
                                new ItemRef("YJS", code, 1), "any-bundle", new Form(code), Instant.EPOCH))
                        .toList());
    }

    private ItemHandler<Form> guarded() {
        return GuardedHandler.over(new Echo<>(Form.class, seen), new Known(deregistered));
    }

    private record Known(Set<String> companies) implements Deregistrations {

        @Override
        public Set<String> among(Collection<String> creditCodes) {
            Set<String> found = new HashSet<>(creditCodes);
            found.retainAll(companies);
            return found;
        }

        @Override
        public Reason reason() {
            return GONE;
        }
    }

    private record Echo<F>(Class<F> formType, List<String> seen) implements ItemHandler<F> {

        @Override
        public String service() {
            return "echo";
        }

        @Override
        public Decision apply(Application<F> application) {
            seen.add(application.item().item());
            return new Decision.Granted(application.item().item());
        }

        @Override
        public Undoing.Outcome undo(Undoing undoing) {
            return new Undoing.Outcome.Undone(undoing.undoEntry());
        }
    }
}
