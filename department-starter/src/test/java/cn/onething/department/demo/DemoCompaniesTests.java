package cn.onething.department.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.CheckCharacters;
import cn.onething.events.CitizenNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCompaniesTests {
    private static final List<DemoCompany> ALL = DemoCompanies.all();

    @Test
    void areManyAndAlwaysTheSame() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(2_000).isEqualTo(DemoCompanies.all());
        assertThat(ALL)
                .extracting(DemoCompany::creditCode)
                .startsWith(
                        DemoCompanies.EXAMPLE,
                        DemoCompanies.RELOCATING,
                        DemoCompanies.RELOCATION_REFUSED,
                        DemoCompanies.ABNORMAL,
                        DemoCompanies.WITH_ARREARS,
                        DemoCompanies.SEIZED);
    }

    @Test
    void haveCodesAndNumbersWithTheRightCheckCharacters() {
        assertThat(ALL).allSatisfy(company -> {
            assertThat(CheckCharacters.isCreditCode(company.creditCode())).isTrue();
            assertThat(CitizenNumber.isValid(company.legalRepresentative().idNumber()))
                    .isTrue();
        });
        assertThat(CheckCharacters.isCreditCode(DemoCompanies.authorityOf(DemoCompanies.OTHER_REGION)))
                .isTrue();
    }

    @Test
    void shareNeitherCodesNorNamesNorRepresentatives() {
        assertThat(ALL).extracting(DemoCompany::creditCode).doesNotHaveDuplicates();
        assertThat(ALL).extracting(DemoCompany::name).doesNotHaveDuplicates();
        assertThat(ALL)
                .extracting(company -> company.legalRepresentative().idNumber())
                .doesNotHaveDuplicates()
                .doesNotContain("999900196011300070");
    }
}
