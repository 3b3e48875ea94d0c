package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "34052419800101001X",
                "999900199001010014",
                "999900202410180027",
                "999900198506150034",
                "999900201809010041",
                "999900196011300070"
            })
    void takesGoodNumbers(String number) {
        assertThat(CitizenNumber.isValid(number)).isTrue();
        assertThat(new CitizenNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "340524198001010018", // check character
                "34052419800101001x", // small x
                "110105491231002", // the old form of 15
                "999900199001010015",
                "099900199001010014", // no region begins with 0
                "9999001990010100１4", // full-width digit
                ""
            })
    void refusesBadNumbers(String number) {
        assertThat(CitizenNumber.isValid(number)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenNumber(number))
                .withMessage("not a citizen identity number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99990019900230001", "99990019901301001", "99990019900001001", "99990019010229001"})
    void refusesADateThatNeverWasThoughTheCheckFits(String first17) {
        assertThat(CitizenNumber.isValid(first17 + CheckCharacters.citizenNumber(first17)))
                .isFalse();
    }

    @Test
    void takesALeapDay() {
        String first17 = "99990020240229001";
        String number = first17 + CheckCharacters.citizenNumber(first17);
        assertThat(new CitizenNumber(number).birthDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void isNeverPrintedWhole() {
        CitizenNumber number = new CitizenNumber("999900199001010014");
        assertThat(number).hasToString("999***********0014");
        assertThat("" + number).doesNotContain("19900101");
    }
}
