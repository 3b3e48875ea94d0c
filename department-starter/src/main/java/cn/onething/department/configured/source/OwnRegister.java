package cn.onething.department.configured.source;

import cn.onething.department.configured.definition.Demo;
import cn.onething.department.configured.definition.KeyFormat;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.Words;
import java.util.List;
import java.util.Map;

/** Reads {@code register:}, which of the department's registers is meant. */
final class OwnRegister {
    /** Takes the place of a register that the file does not name. */
    private static final RegisterDefinition NONE = new RegisterDefinition(
            "none",
            new Words("", ""),
            "",
            new KeyFormat.CreditCode(),
            new Words("", ""),
            Map.of(),
            new Demo(Map.of(), List.of()));

    private OwnRegister() {}

    /** The only one need not be named. */
    static RegisterDefinition of(Section section, Map<String, RegisterDefinition> registers) {
        RegisterDefinition only = registers.size() == 1 && !section.has("register")
                ? registers.values().iterator().next()
                : null;
        return only != null ? only : section.oneOf("register", registers).orElse(NONE);
    }
}
