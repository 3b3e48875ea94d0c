package cn.onething.cli.demo;

import cn.onething.events.CitizenNumber;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The example case with two other synthetic persons, who take turns in the office: so the demo can be run again, and the
 * example can still be filed after it.
 */
record DemoCase(ObjectNode json) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Region 999900 does not exist, so nobody has these numbers. */
    private static final Map<String, String> ONE =
            Map.of("name", "陈接任", "idNumber", "999900199001010014", "mobile", "13900000001");

    private static final Map<String, String> OTHER =
            Map.of("name", "林继任", "idNumber", "999900199203150023", "mobile", "13900000002");

    static DemoCase read(byte[] example) {
        return new DemoCase((ObjectNode) JSON.readTree(example));
    }

    String creditCode() {
        return json.path("form").path("creditCode").asString("");
    }

    String representative() {
        return person().path("name").asString("");
    }

    /**
     * @param current the company's entry, where identity numbers are masked
     * @param today the resolution is fresh on every day that the demo runs
     */
    DemoCase after(String current, LocalDate today) {
        DemoCase next = new DemoCase(json.deepCopy());
        ((ObjectNode) next.json.path("form")).put("resolutionDate", today.toString());
        (isInOffice(ONE, current) ? OTHER : ONE).forEach(next.person()::put);
        return next;
    }

    private static boolean isInOffice(Map<String, String> person, String current) {
        return current.contains(new CitizenNumber(person.getOrDefault("idNumber", "")).masked());
    }

    byte[] request() {
        return JSON.writeValueAsBytes(json);
    }

    private ObjectNode person() {
        return (ObjectNode) json.path("form").path("newLegalRepresentative");
    }
}
