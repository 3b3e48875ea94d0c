package cn.onething.catalogue.bundle;

/** What sort of act an item is. */
public enum Kind {
    LICENCE("行政许可", "licence"),
    REGISTRATION("登记", "registration"),
    CONFIRM("行政确认", "confirmation"),
    BENEFIT("行政给付", "benefit"),
    FILING("备案/报告", "filing"),
    /** A change of data that nobody has to apply for. */
    SYNC("免申更新", "update without application"),
    QUERY("信息核查", "query"),
    SERVICE("公共服务", "public service");

    private final Text text;

    Kind(String zh, String en) {
        this.text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
