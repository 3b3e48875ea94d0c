package cn.onething.publicsecurity.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.form.Address;
import cn.onething.events.CitizenNumber;
import cn.onething.publicsecurity.household.Resident;
import cn.onething.publicsecurity.household.Sex;
import java.util.List;

/**
 * A family that does not exist, for births to be registered in. The other departments' demo data knows the same persons.
 */
public record DemoHousehold(String number, Address address, List<Resident> members) {

    public static List<DemoHousehold> all() {
        return List.of(
                new DemoHousehold(
                        "999900001",
                        new Address(DemoCompanies.REGION, "云溪路18号2栋501室"),
                        List.of(
                                resident("999900199304120026", "陈静", Sex.FEMALE, "999900001"),
                                resident("999900199109180015", "赵磊", Sex.MALE, "999900001"))),
                new DemoHousehold(
                        "999900002",
                        new Address(DemoCompanies.REGION, "青禾路6号1栋302室"),
                        List.of(
                                resident("999900199506060025", "杨敏", Sex.FEMALE, "999900002"),
                                resident("999900199403210035", "周涛", Sex.MALE, "999900002"))));
    }

    private static Resident resident(String idNumber, String name, Sex sex, String household) {
        return new Resident(
                idNumber,
                name,
                sex,
                new CitizenNumber(idNumber).birthDate(),
                "汉族",
                household,
                null,
                null,
                null,
                Resident.State.REGISTERED);
    }
}
