package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTypesTests {

    @Test
    void everyMemberOfAFamilyHasAWireName() {
        List<Class<?>> members = Stream.of(ItemCommand.class, ItemEvent.class)
                .<Class<?>>flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList();
        assertThat(members)
                .allSatisfy(member -> assertThat(MessageTypes.classOf(MessageTypes.nameOf(member)))
                        .contains(member));
        assertThat(MessageTypes.names())
                .hasSize(members.size() + 2)
                .allMatch(name -> name.matches("cn\\.onething\\.(item|case|register)\\.[a-z-]+\\.v[1-9][0-9]*"));
    }

    @Test
    void tellsAnUnknownVersionFromAnUnknownType() {
        assertThat(MessageTypes.classOf("cn.onething.item.apply.v9")).isEmpty();
        assertThat(MessageTypes.knowsAnyVersionOf("cn.onething.item.apply.v9")).isTrue();
        assertThat(MessageTypes.knowsAnyVersionOf("cn.onething.item.app.v1")).isFalse();
        assertThat(MessageTypes.knowsAnyVersionOf("cn.onething.item.apply")).isFalse();
        assertThat(MessageTypes.knowsAnyVersionOf("")).isFalse();
    }

    @Test
    void aClassThatIsNoMessageHasNoName() {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageTypes.nameOf(Reason.class));
    }

    @Test
    void topicsCarryTheDepartmentAndTheVersion() {
        assertThat(Topics.commands("tax")).isEqualTo("onething.tax.commands.v1");
        assertThat(Topics.events("tax")).isEqualTo("onething.tax.events.v1");
        assertThat(Topics.deadLetters("orchestrator")).isEqualTo("onething.orchestrator.dead-letters.v1");
        assertThat(Topics.CASES).isEqualTo("onething.cases.v1");
    }
}
