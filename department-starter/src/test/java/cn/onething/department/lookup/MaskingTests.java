package cn.onething.department.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.form.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingTests {
    record Firm(String name, Person head) {}

    @Test
    void hidesPersonsAndShowsTheRest() {
        assertThat(Masking.fieldsOf(new Firm("云溪恒达有限公司", new Person("张小明", "999900196011300070"))))
                .isEqualTo(Map.of("name", "云溪恒达有限公司", "head", Map.of("name", "张*", "idNumber", "999***********0070")));
    }

    @Test
    void showsNothingOfANumberThatIsNone() {
        assertThat(Masking.fieldsOf(new Firm("any", new Person("", "12345678"))))
                .containsEntry("head", Map.of("name", "", "idNumber", "*"));
    }
}
