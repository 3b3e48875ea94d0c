package cn.onething.catalogue.bundle;

/** Who may file a case of the bundle. */
public enum Audience {
    ENTERPRISE("企业", "enterprise"),
    PERSON("个人", "person"),
    ANYONE("企业和个人", "enterprise or person");

    private final Text text;

    Audience(String zh, String en) {
        this.text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
