package cn.onething.orchestrator;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applications that are right, to be made wrong by tests. Synthetic companies and persons of region 999900. */
public final class Applications {
    public static final String COMPANY = "91999900MA00TE5T22";
    public static final String OTHER_COMPANY = "91999900MA00TE6T9D";
    public static final String PERSON = "999900198506150034";

    private Applications() {}

    /** A new legal representative. */
    public static String change() {
        return """
                {"bundle":"enterprise-info-change","region":"999900","channel":"web",
                 "applicant":{"type":"enterprise","name":"云溪恒达信息技术有限公司","idNumber":"%1$s"},
                 "form":{"creditCode":"%1$s","changeKinds":["legal-representative"],
                  "newLegalRepresentative":{"name":"周新任","idNumber":"%2$s","mobile":"13900000000","post":"执行董事"},
                  "resolutionDate":"2026-01-02"}}""".formatted(COMPANY, PERSON);
    }

    /** The five filings, on one line. */
    public static String five() {
        return five(COMPANY);
    }

    public static String five(String company) {
        return """
                {"bundle":"five","region":"999900",\
                "applicant":{"type":"enterprise","name":"云溪恒达","idNumber":"%1$s"},\
                "form":{"creditCode":"%1$s","subject":"年度备案","remark":"无"}}""".formatted(company);
    }

    /** An application with something changed, on one line. */
    public static String changed(String application, Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(application);
        change.accept(json);
        return JsonMapper.shared().writeValueAsString(json);
    }
}
