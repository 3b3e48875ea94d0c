package cn.onething.department.configured.source;

import cn.onething.department.configured.definition.Department;
import java.util.Map;

/** Departments for tests. */
public final class AnyFile {
    /** One register of boats, with a field of nearly every type, and two items. */
    public static final String TEXT = """
            department: harbour
            name: { zh: 港务局, en: Harbour }
            registers:
              boats:
                name: { zh: 船舶登记簿, en: Register of boats }
                key: { field: boat, pattern: "B[0-9]{3}", name: { zh: 船号, en: Boat } }
                fields:
                  title:   { type: text, name: { zh: 船名, en: Name } }
                  length:  { type: number, name: { zh: 长度（米）, en: Length (m) } }
                  insured: { type: date, name: { zh: 保险到期日, en: Insured until } }
                  state:   { type: choice, of: [ afloat, ashore ], name: { zh: 状态, en: State } }
                  owner:   { type: person, name: { zh: 船主, en: Owner } }
                  home:    { type: address, name: { zh: 船籍港, en: Home } }
                  paper:   { type: text, name: { zh: 证书, en: Certificate } }
                demo:
                  records:
                    - { boat: B001, title: 云溪一号, length: 12.5, insured: 2026-06-30, state: afloat }
            items:
              register-boat:
                name: { zh: 登记船舶, en: Register a boat }
                decision: rule
                form:
                  boat:   { type: key }
                  title:  { type: text }
                  length: { type: number }
                  owner:  { type: person, optional: true }
                checks:
                  - record: absent
                    refuse: { code: known-boat, zh: 已登记, en: Registered already }
                effect:
                  create: { title: { form: title }, length: { form: length }, owner: { form: owner }, state: ashore, insured: today }
                certificate: { kind: { zh: 船舶证书, en: Certificate of a boat }, prefix: CB, into: paper }
                undo: CANCEL
              rename-boat:
                name: { zh: 船名变更, en: Rename a boat }
                decision: rule
                form:
                  boat:  { type: key }
                  title: { type: text, optional: true }
                checks:
                  - record: exists
                    refuse: { code: unknown-boat, zh: 未登记, en: Not registered }
                effect:
                  change: { title: { form: title } }
                undo: REVERT
            """;

    private static final String FIRMS = """
            department: %s
            name: { zh: 行会, en: Guild }
            registers:
              firms:
                name: { zh: 名录, en: Firms }
                key: { field: creditCode, format: credit-code, name: { zh: 代码, en: Code } }
                fields:
                  rank: { type: text, %sname: { zh: 等级, en: Rank } }
                  note: { type: text, name: { zh: 备注, en: Note } }
            items:
              look:
                name: { zh: 查询, en: Look }
                decision: rule
                form: { firm: { type: key } }
                checks:
                  - record: exists
                    refuse: { code: unknown, zh: 未查到, en: Unknown }
                effect: read
                undo: NONE
            """;

    private AnyFile() {}

    /** A register of companies. @param more of the field {@code rank} */
    public static String firms(String department, String more) {
        return FIRMS.formatted(department, more);
    }

    public static Department department() {
        return department(TEXT);
    }

    public static Department department(String text) {
        return DepartmentFiles.read(Map.of("any.yaml", text)).getFirst();
    }
}
