package cn.onething.orchestrator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.channel.AgentView.State;
import cn.onething.orchestrator.vault.MaskedName;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentViewTests {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳小明, 欧***", "李, 李*", "𠮷野, 𠮷*"})
    void onlyTheFirstCharacterOfANameIsShown(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }

    @Test
    void anAuthorisationHoldsToTheEndOfItsLastDayUnlessItIsRevoked() {
        assertThat(State.of(LAST_DAY, null, LAST_DAY)).isEqualTo(State.VALID);
        assertThat(State.of(LAST_DAY, null, LAST_DAY.plusDays(1))).isEqualTo(State.EXPIRED);
        assertThat(State.of(LAST_DAY, Instant.EPOCH, LAST_DAY)).isEqualTo(State.REVOKED);
    }
}
