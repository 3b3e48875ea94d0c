package cn.onething.tax.taxpayer;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.CheckCharacters;
import java.math.BigDecimal;

/** Taxpayers and persons for tests. */
public final class TheTaxpayer {
    public static final TaxAuthority HOME = TaxAuthority.of(DemoCompanies.REGION);
    public static final TaxAuthority DESTINATION = TaxAuthority.of(DemoCompanies.OTHER_REGION);
    public static final Person FOUNDER = new Person("张三", numbered("99990019700101001"));
    public static final Person SUCCESSOR = new Person("李四", numbered("99990019880101001"));

    private TheTaxpayer() {}

    public static Taxpayer any() {
        return taxpayer(DemoCompanies.EXAMPLE, "云溪恒达有限公司", TaxpayerState.NORMAL);
    }

    public static Taxpayer other() {
        return taxpayer(DemoCompanies.RELOCATING, "青禾瑞丰有限公司", TaxpayerState.NORMAL);
    }

    /** The first one, but in another state. */
    public static Taxpayer in(TaxpayerState state) {
        return taxpayer(DemoCompanies.EXAMPLE, "云溪恒达有限公司", state);
    }

    private static Taxpayer taxpayer(String creditCode, String name, TaxpayerState state) {
        return new Taxpayer(
                creditCode,
                name,
                FOUNDER,
                new Address(DemoCompanies.REGION, "云溪路1号"),
                "软件开发",
                BigDecimal.valueOf(100),
                HOME,
                state);
    }

    private static String numbered(String first17) {
        return first17 + CheckCharacters.citizenNumber(first17);
    }
}
