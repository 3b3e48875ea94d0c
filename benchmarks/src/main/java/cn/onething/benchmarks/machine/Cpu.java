package cn.onething.benchmarks.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/** CPU seconds by service. */
public record Cpu(Map<String, Double> seconds) {

    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What was used since an earlier reading. */
    public Cpu since(Cpu earlier) {
        Map<String, Double> used = new LinkedHashMap<>();
        seconds.forEach((service, now) -> used.put(service, now - earlier.seconds.getOrDefault(service, 0.0)));
        return new Cpu(used);
    }

    /** Each service's share by some unit: a case, or a second (which makes it cores). */
    public Map<String, Double> per(double units) {
        Map<String, Double> shares = new LinkedHashMap<>();
        seconds.forEach((service, used) -> shares.put(service, used / units));
        return shares;
    }
}
