package cn.onething.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.CheckCharacters;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiveCasesTests {
    private final FiveCases cases = new FiveCases();

    @Test
    void everyRequestIsAnotherCompanyWithAValidCreditCode() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            JsonNode request = JsonMapper.shared().readTree(cases.request());
            String code = request.at("/form/creditCode").asString();
            assertThat(CheckCharacters.isCreditCode(code)).as(code).isTrue();
            assertThat(request.at("/applicant/idNumber").asString()).isEqualTo(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(1000);
    }

    @Test
    void theFormKeepsToTheLimitsOfTheBundle() {
        JsonNode form = JsonMapper.shared().readTree(cases.request()).path("form");

        assertThat(form.path("subject").asString()).hasSizeBetween(1, 40);
        assertThat(form.path("remark").asString()).hasSizeBetween(1, 120);
        assertThat(cases.request()).doesNotContain("\n");
    }
}
