package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.AnyOf;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.Procedure;
import cn.onething.catalogue.bundle.RefusalPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code e} waits for {@code b} or {@code c}, whichever is granted first; nothing else holds the items together. */
class AlternativesTests {
    private static final Bundle EITHER = either(Scenario.shipped("five"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            it waits while none is granted | grant a | IN_PROGRESS | a=GRANTED b=SUBMITTED c=SUBMITTED d=SUBMITTED e=WAITING
            the first one granted is enough | grant a, grant c | IN_PROGRESS | a=GRANTED b=SUBMITTED c=GRANTED d=SUBMITTED e=SUBMITTED
            one refused leaves the other | grant a, refuse b | IN_PROGRESS | a=GRANTED b=REFUSED c=SUBMITTED d=SUBMITTED e=WAITING
            the other one may still carry it | grant a, refuse b, grant c, grant e, grant d | PARTLY_COMPLETED | a=GRANTED b=REFUSED c=GRANTED d=GRANTED e=GRANTED
            it is given up with the last of them | grant a, refuse b, refuse c, grant d | PARTLY_COMPLETED | a=GRANTED b=REFUSED c=REFUSED d=GRANTED e=NOT_STARTED
            """)
    void decides(String what, String script, CaseStatus status, String items) {
        Scenario scenario = Scenario.of(EITHER).play(script);

        assertThat(scenario.items()).isEqualTo(items);
        assertThat(scenario.file().status()).isEqualTo(status);
    }

    private static Bundle either(Bundle five) {
        AnyOf bOrC = new AnyOf(List.of(new Prerequisite.Hard("b", false), new Prerequisite.Hard("c", false)));
        List<Item> items = five.items().stream()
                .map(item -> item.id().equals("e") ? waitingFor(item, bOrC) : item)
                .toList();
        return new Bundle(
                five.id(),
                five.region(),
                five.version(),
                five.name(),
                five.theme(),
                five.audience(),
                five.lead(),
                List.of(new RefusalPolicy.Independent()),
                Optional.empty(),
                items,
                five.frame(),
                five.form());
    }

    private static Item waitingFor(Item item, AnyOf alternatives) {
        return new Item(
                item.id(),
                item.name(),
                item.department(),
                item.service(),
                item.kind(),
                item.choice(),
                item.condition(),
                List.of(),
                item.promisedDays(),
                item.legalDays(),
                item.fields(),
                item.makes(),
                item.undo(),
                item.group(),
                new Procedure(
                        List.of(alternatives),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                item.papers(),
                item.offered());
    }
}
