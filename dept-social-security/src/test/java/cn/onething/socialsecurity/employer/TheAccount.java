package cn.onething.socialsecurity.employer;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.CheckCharacters;

/** Accounts and persons for tests. */
public final class TheAccount {
    public static final Agency HOME = new Agency(DemoCompanies.REGION);
    public static final Agency DESTINATION = new Agency(DemoCompanies.OTHER_REGION);
    public static final Person FOUNDER = new Person("张三", numbered("99990019700101001"));
    public static final Person SUCCESSOR = new Person("李四", numbered("99990019880101001"));

    private TheAccount() {}

    public static EmployerAccount any() {
        return account(DemoCompanies.EXAMPLE, "99990000000001", "云溪恒达有限公司");
    }

    public static EmployerAccount other() {
        return account(DemoCompanies.RELOCATING, "99990000000002", "青禾瑞丰有限公司");
    }

    private static EmployerAccount account(String creditCode, String number, String name) {
        return new EmployerAccount(
                creditCode, number, name, FOUNDER, new Address(DemoCompanies.REGION, "云溪路1号"), HOME, 12);
    }

    private static String numbered(String first17) {
        return first17 + CheckCharacters.citizenNumber(first17);
    }
}
