package cn.onething.cli.registers;

import java.util.Map;

/** What the fields of the registers are called in Chinese. A field without a word here is shown by its name. */
final class FieldWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("legalRepresentative", "法定代表人"),
            Map.entry("legalRepresentative.name", "法定代表人"),
            Map.entry("legalRepresentative.idNumber", "证件号码"),
            Map.entry("legalRepresentative.mobile", "手机"),
            Map.entry("legalRepresentative.post", "职务"),
            Map.entry("address", "住所"),
            Map.entry("address.region", "行政区划"),
            Map.entry("address.street", "街道门牌"),
            Map.entry("region", "行政区划"),
            Map.entry("scope", "经营范围"),
            Map.entry("capital", "注册资本（万元）"),
            Map.entry("status", "状态"),
            Map.entry("authority", "登记机关"),
            Map.entry("authority.code", "登记机关代码"),
            Map.entry("authority.region", "登记机关区划"),
            Map.entry("fileHolder", "档案所在"),
            Map.entry("fileState", "档案状态"),
            Map.entry("licenceNumber", "执照编号"),
            Map.entry("seized", "查封"),
            Map.entry("taxAuthority", "主管税务机关"),
            Map.entry("caseNumber", "由此办件"));

    private FieldWords() {}

    static String of(String field) {
        String zh = WORDS.get(field);
        return zh == null ? field : zh + " " + (field.equals("caseNumber") ? "caused by" : field);
    }
}
