package cn.onething.orchestrator.casefile;

/** There is no case of that number. */
public final class NoSuchCase extends RuntimeException {
    private final String number;

    public NoSuchCase(String number) {
        super("there is no case " + number);
        this.number = number;
    }

    public String number() {
        return number;
    }
}
