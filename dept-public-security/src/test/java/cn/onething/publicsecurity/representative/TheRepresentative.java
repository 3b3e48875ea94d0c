package cn.onething.publicsecurity.representative;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.form.Person;
import cn.onething.events.CheckCharacters;

/** Representatives and persons for tests. */
public final class TheRepresentative {
    public static final Person FOUNDER = new Person("张三", numbered("99990019700101001"));
    public static final Person SUCCESSOR = new Person("李四", numbered("99990019880101001"));

    private TheRepresentative() {}

    public static Representative any() {
        return new Representative(DemoCompanies.EXAMPLE, "云溪恒达有限公司", FOUNDER);
    }

    public static Representative other() {
        return new Representative(DemoCompanies.RELOCATING, "青禾瑞丰有限公司", FOUNDER);
    }

    private static String numbered(String first17) {
        return first17 + CheckCharacters.citizenNumber(first17);
    }
}
