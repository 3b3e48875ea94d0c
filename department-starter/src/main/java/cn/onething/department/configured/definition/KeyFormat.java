package cn.onething.department.configured.definition;

import cn.onething.events.CheckCharacters;
import cn.onething.events.CitizenNumber;

/** What the keys of a register look like. */
public sealed interface KeyFormat {

    boolean accepts(String key);

    /** Unified social credit code, with its check character. */
    record CreditCode() implements KeyFormat {
        @Override
        public boolean accepts(String key) {
            return CheckCharacters.isCreditCode(key);
        }
    }

    /** Citizen identity number, with its date and check character; shown to outsiders masked. */
    record CitizenNumbers() implements KeyFormat {
        @Override
        public boolean accepts(String key) {
            return CitizenNumber.isValid(key);
        }
    }

    /** A number of the department's own. */
    record Pattern(java.util.regex.Pattern pattern) implements KeyFormat {
        @Override
        public boolean accepts(String key) {
            return pattern.matcher(key).matches();
        }
    }
}
