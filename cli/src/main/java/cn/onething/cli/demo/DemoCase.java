package cn.onething.cli.demo;

import cn.onething.events.CitizenNumber;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The example case, changed so that it can be filed again: two synthetic persons take turns in the office. */
record DemoCase(ObjectNode json) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Region 999900 does not exist, so nobody has this number. */
    private static final Map<String, String> OTHER_PERSON =
            Map.of("name", "陈接任", "idNumber", "999900199001010014", "mobile", "13900000001");

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
     * @param current the company's entry, where identity numbers are masked; when the example's person is in office there
     *     already, the other one comes
     * @param today the resolution is fresh on every day that the demo runs
     */
    DemoCase after(String current, LocalDate today) {
        DemoCase next = new DemoCase(json.deepCopy());
        ((ObjectNode) next.json.path("form")).put("resolutionDate", today.toString());
        String number = person().path("idNumber").asString("");
        if (CitizenNumber.isValid(number) && current.contains(new CitizenNumber(number).masked())) {
            OTHER_PERSON.forEach(next.person()::put);
        }
        return next;
    }

    byte[] request() {
        return JSON.writeValueAsBytes(json);
    }

    private ObjectNode person() {
        return (ObjectNode) json.path("form").path("newLegalRepresentative");
    }
}
