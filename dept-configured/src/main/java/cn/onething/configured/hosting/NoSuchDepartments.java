package cn.onething.configured.hosting;

/** The departments that this process is to run are not there. */
final class NoSuchDepartments extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchDepartments(String message) {
        super(message);
    }
}
