package cn.onething.department.demo;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.CheckCharacters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Makes the demo companies, always the same, so that departments with databases of their own agree about them without
 * asking each other. All of them are in region 999900, which no real place has.
 */
public final class DemoCompanies {
    public static final String REGION = "999900";
    public static final String OTHER_REGION = "999901";

    /** When the demo companies came into the registers. */
    public static final Instant REGISTERED_AT = Instant.parse("2025-01-02T01:00:00Z");

    /** Stands in the examples for every change. */
    public static final String EXAMPLE = "91999900MA00TE5T22";

    public static final String RELOCATING = "91999900MA00TE6T9D";
    public static final String RELOCATION_REFUSED = "91999900MA00TE7T5N";
    public static final String ABNORMAL = "91999900MA0ABCD1XG";
    public static final String WITH_ARREARS = "91999900MA0ABCD28G";
    public static final String SEIZED = "91999900MA0ABCD36B";

    /** Deregistered in every department's register. */
    public static final String DEREGISTERED = "91999900MA10000287";

    private static final List<String> NAMED =
            List.of(EXAMPLE, RELOCATING, RELOCATION_REFUSED, ABNORMAL, WITH_ARREARS, SEIZED);
    private static final int SIZE = 2_400;

    private static final String[] PLACES = {
        "云溪", "青禾", "长岭", "白鹭", "石桥", "南浦", "松涛", "望江", "古渡", "金穗", "竹海", "明湖", "晨光", "远山", "沙洲", "枫林"
    };
    private static final String[] WORDS = {
        "恒达", "瑞丰", "博远", "启明", "同创", "嘉禾", "鼎新", "天汇", "泽源", "万象", "立信", "百川", "海纳", "卓越", "佳和"
    };
    private static final String[][] TRADES = {
        {"信息技术", "软件开发；信息系统集成服务"},
        {"餐饮管理", "餐饮管理；食品销售"},
        {"建筑工程", "建设工程施工；建筑材料销售"},
        {"物流", "道路货物运输；国内货物运输代理"},
        {"农业发展", "农产品生产、销售、加工"},
        {"医疗器械", "第二类医疗器械销售"},
        {"文化传播", "组织文化艺术交流活动；广告制作"},
        {"新能源", "太阳能发电技术服务；充电桩销售"},
        {"机械制造", "通用设备制造；机械零件加工"},
        {"商贸", "日用百货销售；五金产品零售"}
    };
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞平刚桂英华玉兰红梅建国";

    private DemoCompanies() {}

    public static List<DemoCompany> all() {
        return IntStream.range(0, SIZE).mapToObj(DemoCompanies::company).toList();
    }

    /** The code of the market supervision office of a region. */
    public static String authorityOf(String region) {
        String body = "11" + region + "MB0000001";
        return body + CheckCharacters.creditCode(body);
    }

    private static DemoCompany company(int number) {
        String[] trade = TRADES[number % TRADES.length];
        int rest = number / TRADES.length;
        String word = WORDS[rest % WORDS.length];
        String place = PLACES[rest / WORDS.length % PLACES.length];
        return new DemoCompany(
                number,
                number < NAMED.size() ? NAMED.get(number) : creditCode(number),
                place + word + trade[0] + "有限公司",
                new Person(personName(number), citizenNumber(number)),
                new Address(REGION, place + "路" + (1 + number % 300) + "号"),
                trade[1],
                BigDecimal.valueOf(50L + 10L * (number % 96)));
    }

    private static String creditCode(int number) {
        String body = "91" + REGION + "MA" + String.format(Locale.ROOT, "1%06d", number);
        return body + CheckCharacters.creditCode(body);
    }

    private static String personName(int number) {
        int given = number / SURNAMES.length();
        return "" + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(number * 7 % GIVEN.length());
    }

    /** Different for every number below 9,000: the year repeats every 36 numbers, the order number every 1,000. */
    private static String citizenNumber(int number) {
        String body = String.format(
                Locale.ROOT,
                "%s%04d%02d%02d%03d",
                REGION,
                1960 + number % 36,
                1 + number % 12,
                1 + number % 28,
                number % 1_000);
        return body + CheckCharacters.citizenNumber(body);
    }
}
