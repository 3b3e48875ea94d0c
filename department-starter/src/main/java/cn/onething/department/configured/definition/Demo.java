package cn.onething.department.configured.definition;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Synthetic records to try things out with.
 *
 * @param companies what of each demo company goes into which field; empty when the register has no companies
 * @param records further records
 */
public record Demo(Map<String, Source> companies, List<Row> records) {

    public record Row(String key, Map<String, JsonNode> fields) {}

    /** Where the value of a field comes from. */
    public sealed interface Source {

        record Constant(JsonNode value) implements Source {}

        record Company(CompanyField field) implements Source {}
    }

    /** What a demo company has. */
    public enum CompanyField {
        NAME("name", ValueType.Basic.TEXT),
        LEGAL_REPRESENTATIVE("legalRepresentative", ValueType.Basic.PERSON),
        ADDRESS("address", ValueType.Basic.ADDRESS),
        SCOPE("scope", ValueType.Basic.TEXT),
        CAPITAL("capital", ValueType.Basic.NUMBER);

        private final String word;
        private final ValueType type;

        CompanyField(String word, ValueType type) {
            this.word = word;
            this.type = type;
        }

        public String word() {
            return word;
        }

        public ValueType type() {
            return type;
        }
    }
}
