package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCharactersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91999900MA00TE5T22",
                "91999900MA00TE6T9D",
                "91999900MA00TE7T5N",
                "91999900MA0ABCD1XG",
                "91999900MA0ABCD28G",
                "91999900MA0ABCD36B",
                "91999900MA0ABCD446",
                "91999900MA0ABCD521",
                "119999000000000198",
                "119999000000000273",
                "11999900000000035X",
                "11999900000000043Q",
                "11999900000000051K",
                "1199990000000006XB",
                "11999900000000078B",
                "119999000000000866",
                "119999000000000941",
                "11999900000000107N"
            })
    void takesGoodCreditCodes(String code) {
        assertThat(CheckCharacters.isCreditCode(code)).isTrue();
        assertThat(CheckCharacters.creditCode(code.substring(0, 17))).isEqualTo(code.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z", // Z is not in the alphabet
                "91350100M000100Y44", // check character
                "91350100M000010Y43", // two characters swapped
                "91350100m000100Y43", // small letter
                "91350100M000100Y4", // one short
                "91350100M000100Y433", // one long
                "91350100I000100Y43", // I is not in the alphabet
                "91350100M000100Y4３", // full-width digit
                ""
            })
    void refusesBadCreditCodes(String code) {
        assertThat(CheckCharacters.isCreditCode(code)).isFalse();
    }

    @Test
    void oneWrongCharacterAnywhereInACreditCodeIsNoticed() {
        String good = "91999900MA00TE5T22";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < good.length(); i++) {
            for (char other : alphabet.toCharArray()) {
                String changed = good.substring(0, i) + other + good.substring(i + 1);
                assertThat(CheckCharacters.isCreditCode(changed)).as(changed).isEqualTo(changed.equals(good));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A12425GABC1234002M", // the well-known sample of ISO 7064
                "YJS999900109202611220000016", // a bundle number
                "11999900000000019800111999900000000019820261122000001001B" // a certificate id without its OID
            })
    void knowsMod37Checks(String code) {
        assertThat(CheckCharacters.hasMod37(code)).isTrue();
        assertThat(CheckCharacters.mod37(code.substring(0, code.length() - 1)))
                .isEqualTo(code.charAt(code.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A12425GABC1234002N", "A12425GABC123400M", "A12425GABC1234020M", "a12425GABC1234002M", "M", ""})
    void refusesBadMod37Checks(String code) {
        assertThat(CheckCharacters.hasMod37(code)).isFalse();
    }

    @Test
    void aCharacterOutsideTheAlphabetHasNoCheck() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckCharacters.mod37("AB-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckCharacters.creditCode("9135010ZM000100Y4"));
    }
}
