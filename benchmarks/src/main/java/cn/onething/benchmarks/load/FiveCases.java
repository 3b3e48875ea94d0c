package cn.onething.benchmarks.load;

import cn.onething.events.CheckCharacters;
import java.util.concurrent.atomic.AtomicInteger;

/** Submit requests of the bundle {@code five}: synthetic companies of region 999900, each request another one. */
final class FiveCases {
    private static final String REMARK = "基准测试用合成办件，无真实个人信息。Synthetic case of a benchmark.";

    private final AtomicInteger next = new AtomicInteger();

    /** One request as one line of JSON. */
    String request() {
        int number = next.getAndIncrement();
        String creditCode = creditCode(number);
        return """
                {"bundle":"five","region":"999900","channel":"import",\
                "applicant":{"type":"enterprise","name":"合成企业%1$08d","idNumber":"%2$s"},\
                "form":{"creditCode":"%2$s","subject":"合成事项 subject %1$08d","remark":"%3$s"}}""".replace("%1$08d", padded(number)).replace("%2$s", creditCode).replace("%3$s", REMARK);
    }

    /** A code with the right check character; the organisation part only counts. */
    static String creditCode(int number) {
        String body = "91999900" + padded(number) + "0";
        return body + CheckCharacters.creditCode(body);
    }

    private static String padded(int number) {
        return Integer.toString(100_000_000 + Math.floorMod(number, 100_000_000))
                .substring(1);
    }
}
