package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.definitions.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the notice of 2027 moves in cases of the last days of 2026, when 1 January was the only day off known. */
class MovedLimitsTests {
    private static final List<YearCalendar> SHIPPED = Catalogue.load().calendars();
    private static final Bundle RESTAURANT = Scenario.offered("open-restaurant");
    private static final Bundle REPORT = Scenario.offered("bankruptcy-info-check");

    /** Friday 1 to Monday 4 January off, Saturday 9 worked. */
    private static final String LONGER = """
            year: 2027
            source: invented for tests
            holidays:
              元旦: { en: New Year, days: [ 2027-01-01, 2027-01-04 ] }
            workdays: [ 2027-01-09 ]
            """;

    /** Only Friday off, the weekend after it worked. */
    private static final String SHORTER = """
            year: 2027
            source: invented for tests
            holidays:
              元旦: { en: New Year, days: [ 2027-01-01 ] }
            workdays: [ 2027-01-02, 2027-01-03 ]
            """;

    private CaseRules rules = rules(SHIPPED);
    private final Beginnings beginnings = new Beginnings();
    private final List<CaseEvent> all = new ArrayList<>();
    private Bundle bundle = RESTAURANT;
    private Instant now = at("2026-12-29T10:00:00");
    private CaseFile file = CaseFile.opened(Scenario.NUMBER, "none", "999900", 1, now);

    private static CaseRules rules(List<YearCalendar> calendars) {
        Duration long_ = Duration.ofDays(60);
        return new CaseRules(
                new CalendarDueDates(new WorkingDays(calendars)), new Limits(long_, long_, long_, Duration.ofHours(4)));
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(DueDate.ZONE).toInstant();
    }

    private void submit(Map<String, Set<String>> later, String... items) {
        file = CaseFile.opened(Scenario.NUMBER, bundle.id(), "999900", bundle.version(), now);
        take(new CaseInput.Submit("web", Set.of(items), Delivery.Way.POST, later));
    }

    private List<CaseEvent> take(CaseInput input) {
        CaseRules.Outcome outcome = rules.decide(file, bundle, List.of(input), now);
        file = outcome.file();
        beginnings.and(outcome.events(), now);
        all.addAll(outcome.events());
        return outcome.events();
    }

    private void answer(String verb, String item) {
        CaseItem known = file.item(item).orElseThrow();
        take(new CaseInput.Answer(
                known.department(), Scenario.event(verb, item, known.attempt(), known.sequence() + 1)));
    }

    /** {@code item LIMIT before after}, days only. */
    private Set<String> published(String notice) {
        List<Finding> findings = new ArrayList<>();
        YearCalendar calendar =
                YearCalendar.parse("2027.yaml", notice, findings).orElseThrow();
        assertThat(findings).isEmpty();
        rules = rules(Stream.concat(SHIPPED.stream().filter(one -> one.year() != 2027), Stream.of(calendar))
                .toList());
        return take(new CaseInput.CalendarPublished(2027, beginnings)).stream()
                .map(CaseEvent.LimitMoved.class::cast)
                .map(moved -> moved.item() + " " + moved.limit() + " " + day(moved.from()) + " " + day(moved.to()))
                .collect(Collectors.toSet());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, DueDate.ZONE);
    }

    private void licensed(Map<String, Set<String>> later) {
        submit(later, "business-licence", "food-permit");
        answer("grant", "business-licence");
    }

    @Test
    void thePromisedLimitMovesWithTheAcceptance() {
        licensed(Map.of());
        answer("accept", "food-permit");

        assertThat(published(LONGER)).containsExactly("food-permit PROMISED 2027-01-06 2027-01-07");
    }

    @Test
    void stopsAreKept() {
        licensed(Map.of());
        answer("accept", "food-permit");
        answer("stop", "food-permit");
        now = at("2026-12-31T09:00:00");
        answer("resume", "food-permit");
        assertThat(day(file.item("food-permit").orElseThrow().dueAt())).isEqualTo("2027-01-08");

        // 29 to 31 December stand still; then 5, 6, 7, 8 and Saturday 9
        assertThat(published(LONGER)).contains("food-permit PROMISED 2027-01-08 2027-01-09");
    }

    @Test
    void whatWasAskedAgainStillCountsFromItsStart() {
        licensed(Map.of());
        now = now.plus(Duration.ofDays(61));
        take(new CaseInput.Tick());
        assertThat(file.item("food-permit").orElseThrow().repeats()).isEqualTo(1);

        assertThat(published(LONGER)).contains("food-permit PROMISED 2027-01-06 2027-01-07");
    }

    @Test
    void theAcceptanceClockMovesAndWakesTheCase() {
        licensed(Map.of());
        answer("receive", "food-permit");

        assertThat(published(LONGER))
                .contains("food-permit ACCEPTANCE 2027-01-06 2027-01-07", "food-permit PROMISED 2027-01-06 2027-01-07");
        assertThat(rules.nextTick(file)).contains(at("2027-01-07T17:30:00"));
    }

    @Test
    void theAcceptanceLimitThatTheDepartmentWasToldIsNotCutShort() {
        licensed(Map.of());
        answer("receive", "food-permit");

        assertThat(published(SHORTER)).containsExactly("food-permit PROMISED 2027-01-06 2027-01-04");
    }

    @Test
    void theApplicantsTermsAreNeverCutShort() {
        licensed(Map.of("food-permit", Set.of("food-safety-rules")));
        answer("receive", "food-permit");
        answer("ask", "food-permit");
        assertThat(day(file.item("food-permit").orElseThrow().until())).isEqualTo("2027-01-20");

        assertThat(published(SHORTER)).isEmpty();
    }

    @Test
    void theDeliveryLimitMovesEitherWay() {
        bundle = Scenario.offered("newborn-birth");
        submit(Map.of(), "birth-certificate");
        answer("grant", "birth-certificate");

        assertThat(published(SHORTER)).containsExactly("birth-certificate DELIVERY 2027-01-13 2027-01-11");
        assertThat(MovedLimits.possibleIn(file, 2027))
                .as("a case that has ended")
                .isTrue();
    }

    @Test
    void theApplicantsTermsAreMadeLonger() {
        licensed(Map.of("food-permit", Set.of("food-safety-rules")));
        answer("receive", "food-permit");
        answer("ask", "food-permit");

        assertThat(published(LONGER.replace("2027-01-04", "2027-01-06")))
                .containsExactlyInAnyOrder(
                        "food-permit CORRECTION 2027-01-20 2027-01-22",
                        "food-permit PROMISED_PAPER 2027-01-13 2027-01-15");
    }

    @Test
    void aReportWaitsByTheNewCalendar() {
        bundle = REPORT;
        submit(Map.of(), REPORT.items().stream().map(item -> item.id()).toArray(String[]::new));
        answer("grant", "verify-appointment");

        assertThat(published(LONGER)).contains("compose-report CUT_OFF 2027-01-04 2027-01-05");
    }

    @Test
    void aSecondLookFindsNothing() {
        licensed(Map.of());
        answer("receive", "food-permit");

        assertThat(published(LONGER)).isNotEmpty();
        assertThat(published(LONGER)).isEmpty();
    }

    @Test
    void whatEndsBeforeTheYearStays() {
        now = at("2026-12-18T10:00:00");
        licensed(Map.of());
        answer("accept", "food-permit");
        assertThat(day(file.item("food-permit").orElseThrow().dueAt())).isEqualTo("2026-12-25");

        assertThat(published(LONGER)).isEmpty();
        assertThat(MovedLimits.possibleIn(file, 2027))
                .as("a delivery until 1 January")
                .isFalse();
    }

    @Test
    void theCaseIsTheFoldOfItsEvents() {
        Instant opened = now;
        licensed(Map.of("food-permit", Set.of("food-safety-rules")));
        answer("receive", "food-permit");
        published(LONGER.replace("2027-01-04", "2027-01-06"));

        CaseFile again = CaseFile.opened(Scenario.NUMBER, bundle.id(), "999900", bundle.version(), opened);
        for (CaseEvent event : all) {
            again = again.apply(event, opened);
        }
        assertThat(again.items()).isEqualTo(file.items());
    }
}
