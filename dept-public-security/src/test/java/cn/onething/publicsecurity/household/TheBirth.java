package cn.onething.publicsecurity.household;

import cn.onething.department.Application;
import cn.onething.department.form.Person;
import cn.onething.events.ItemRef;
import cn.onething.publicsecurity.demo.DemoHousehold;
import java.time.Instant;
import java.time.LocalDateTime;

/** Declarations of births for tests. */
final class TheBirth {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    static final DemoHousehold HOME = DemoHousehold.all().getFirst();
    static final Resident MOTHER = HOME.members().getFirst();
    static final Resident FATHER = HOME.members().getLast();

    private TheBirth() {}

    static BirthForm girl(String certificate) {
        return form(Sex.FEMALE, certificate, "2026-02-18T04:10", MOTHER.name(), HOME.number());
    }

    static BirthForm boy(String certificate) {
        return form(Sex.MALE, certificate, "2026-02-18T04:12", MOTHER.name(), HOME.number());
    }

    static BirthForm form(Sex sex, String certificate, String birthTime, String motherName, String household) {
        return new BirthForm(
                "赵云溪",
                sex,
                LocalDateTime.parse(birthTime),
                certificate,
                new Person(motherName, MOTHER.idNumber()),
                new Person(FATHER.name(), FATHER.idNumber()),
                BirthForm.Side.MOTHER,
                household,
                "汉族");
    }

    static Application<BirthForm> application(int number, BirthForm form) {
        return new Application<>(new ItemRef("YJS" + number, "household-registration", 1), "newborn-birth", form, AT);
    }
}
