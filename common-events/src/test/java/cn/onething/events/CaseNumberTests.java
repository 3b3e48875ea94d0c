package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void isMadeOfRegionThemeDaySerialAndCheck() {
        CaseNumber number = CaseNumber.of("999900", "109", DAY, 0, 1, 8);
        assertThat(number.value()).startsWith("YJS9999001092026112200000001").hasSize(29);
        assertThat(CheckCharacters.hasMod37(number.value())).isTrue();
        assertThat(number).hasToString(number.value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 16})
    void livesInTheShardItWasMadeForAndIsNeverMadeTwice(int shards) {
        Set<String> made = new HashSet<>();
        for (int shard = 0; shard < shards; shard++) {
            for (long counter = 0; counter < 200; counter++) {
                CaseNumber number = CaseNumber.of("999900", "109", DAY, counter, shard, shards);
                assertThat(number.shard(shards)).isEqualTo(shard);
                assertThat(made.add(number.value())).as(number.value()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 8})
    void staysInItsShardWhenTheSerialsOfADayBeginAgain(int shards) {
        for (long counter = 99_999_999L / shards - 3; counter < 100_000_000L / shards + 3; counter++) {
            assertThat(CaseNumber.of("999900", "109", DAY, counter, shards - 1, shards)
                            .shard(shards))
                    .isEqualTo(shards - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YJS999900109202611220000016", // six-digit serial of an earlier form
                "YJS99990010920261122000000010", // check character
                "XJS99990010920261122000000011",
                "YJS9999001A920261122000000011",
                "yjs99990010920261122000000011",
                "YJS",
                ""
            })
    void refusesWhatIsNoCaseNumberWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseNumber(text))
                .withMessage("not a case number: wrong form or check character");
    }

    @Test
    void refusesALetterAmongTheDigitsThoughTheCheckFits() {
        String body = "YJS9999001A92026112200000001";
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(body + CheckCharacters.mod37(body)));
    }
}
