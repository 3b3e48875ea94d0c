package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CertificateNumberTests {
    private static final String AUTHORITY = "119999000000000198";
    private static final ItemRef ITEM = new ItemRef("YJS9999001092026112200000001Q", "business-licence", 1);

    @Test
    void theExampleOfTheRulesIsRight() {
        String example = "1.2.156.3005.2.119999000000000198001.119999000000000198.20261122000001.001.B";
        assertThat(new CertificateNumber(example)).hasToString(example);
    }

    @Test
    void theSameTryAlwaysGetsTheSame() {
        CertificateNumber number = CertificateNumber.of(AUTHORITY, "business-licence", ITEM);
        assertThat(number).isEqualTo(CertificateNumber.of(AUTHORITY, "business-licence", ITEM));
        assertThat(number.value()).contains("." + AUTHORITY + ".2026112200000001");
    }

    @Test
    void anotherItemOfTheCaseGetsAnother() {
        ItemRef other = new ItemRef(ITEM.caseNumber(), "food-permit", 1);
        assertThat(CertificateNumber.of(AUTHORITY, "food-permit", other))
                .isNotEqualTo(CertificateNumber.of(AUTHORITY, "business-licence", ITEM));
    }

    @Test
    void aWrongDigitIsFound() {
        String right = CertificateNumber.of(AUTHORITY, "business-licence", ITEM).value();
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber(right.replace(".2026", ".2027")));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("1.2.3"));
    }
}
