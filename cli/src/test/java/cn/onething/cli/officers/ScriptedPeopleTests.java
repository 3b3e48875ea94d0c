package cn.onething.cli.officers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.api.CaseView;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against work lists that follow the rules of the real ones. */
class ScriptedPeopleTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private FakeSuite suite;

    @BeforeEach
    void serve() throws IOException {
        suite = new FakeSuite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void whatWaitsIsAcceptedAndGrantedAndEachActIsTold() {
        suite.task("housing", "card", "RECEIVED", "");

        people("housing").round();

        assertThat(suite.acts).containsExactly("card accept", "card grant");
        assertThat(said().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("工作人员 officer auto") && line.contains("card"))
                .anyMatch(line -> line.contains("受理 accepted"))
                .anyMatch(line -> line.contains("准予 granted"));
    }

    @Test
    void onlyTheDepartmentsOfTheCaseAreAskedAndOnlyAboutTheCase() {
        suite.task("housing", "card", "GRANTED", "");
        suite.task("bank", "account", "RECEIVED", "");
        suite.task("tax", "other", "GRANTED", "");

        people("housing", "tax", "housing").round();

        assertThat(suite.asked).containsExactly("housing?case=" + FakeSuite.NUMBER, "tax?case=" + FakeSuite.NUMBER);
        assertThat(suite.acts).isEmpty();
    }

    @Test
    void aStoppedClockRunsAgainBeforeTheGrant() {
        suite.task("housing", "card", "STOPPED", "");

        people("housing").round();

        assertThat(suite.acts).containsExactly("card resume", "card grant");
    }

    @Test
    void whereItTakesTwoOfficersAColleagueGrantsWhatOneProposed() {
        suite.twoOfficers = true;
        suite.task("housing", "card", "ACCEPTED", "");

        people("housing").round();

        assertThat(suite.officers).containsExactly("auto", "auto-2");
        assertThat(suite.stateOf("housing", "card")).isEqualTo("GRANTED");
        assertThat(said()).contains("提请批准 proposed", "officer auto-2");
    }

    @Test
    void whatTheRegisterRefusesIsRefusedForItsReasonOnTheSecondLook() {
        suite.registerSays = "owns-a-flat";
        suite.task("housing", "card", "ACCEPTED", "");
        ScriptedPeople people = people("housing");

        people.round();
        assertThat(suite.stateOf("housing", "card")).isEqualTo("ACCEPTED");
        people.round();

        assertThat(suite.acts).containsExactly("card grant", "card refuse");
        assertThat(suite.stateOf("housing", "card")).isEqualTo("REFUSED");
        assertThat(suite.bodies.getLast().get("reason").toString())
                .contains("owns-a-flat", "不符", "does not fit", "第三十八条", "行政复议");
        assertThat(said()).contains("未能 could not: 准予 granted — 不符 does not fit", "不予许可 refused");
    }

    @Test
    void aTaskThatSomebodyElseMovedIsNotRefused() {
        suite.registerSays = "already-decided";
        suite.task("housing", "card", "ACCEPTED", "");
        ScriptedPeople people = people("housing");

        people.round();
        suite.task("housing", "card", "CORRECTION", "");
        people.round();
        suite.registerSays = "";
        suite.task("housing", "card", "RECEIVED", "");
        people.round();

        assertThat(suite.acts).containsExactly("card grant", "card accept", "card grant");
    }

    @Test
    void aWorkListThatIsAwayIsToldOnceAndTheOthersAreWorkedOn() {
        suite.task("housing", "card", "RECEIVED", "");
        ScriptedPeople people = people("away", "housing");

        people.round();
        people.round();

        assertThat(suite.stateOf("housing", "card")).isEqualTo("GRANTED");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("工作清单暂不可用", "away");
    }

    @Test
    void theApplicantHandsInOnceWhatTheApplicationSaidAboutTheFieldsAskedFor() {
        suite.task(
                "housing",
                "card",
                "CORRECTION",
                ",\"missing\":[{\"what\":\"/newAddress/street\"},{\"what\":\"deed\"}]");
        ScriptedPeople people = people("housing");

        people.round();
        people.round();

        assertThat(suite.bodies)
                .singleElement()
                .asString()
                .isEqualTo("{\"form\":{\"newAddress\":{\"street\":\"示范路1号\"}}}");
        assertThat(said()).contains("申请人 applicant", "补正 corrected: newAddress");
    }

    @Test
    void papersAreLeftToAPerson() {
        suite.task("housing", "card", "CORRECTION", ",\"missing\":[{\"what\":\"deed\"}]");

        people("housing").round();

        assertThat(suite.bodies).isEmpty();
        assertThat(said()).contains("须由人补交 a person has to hand in: deed");
    }

    private ScriptedPeople people(String... departments) {
        List<CaseView.Item> items = Stream.of(departments)
                .map(department -> new CaseView.Item("i", null, department, "SUBMITTED", null, null, "none"))
                .toList();
        CaseView filed = new CaseView(FakeSuite.NUMBER, "b", "IN_PROGRESS", 1, items);
        byte[] application =
                "{\"form\":{\"newAddress\":{\"street\":\"示范路1号\"},\"name\":\"x\"}}".getBytes(StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(print(out), print(err), false, 100, false);
        return new ScriptedPeople(
                new SuiteApi(suite.address()),
                new OfficerLogin(FakeSuite.KEY),
                filed,
                application,
                Report.to(terminal, false));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
