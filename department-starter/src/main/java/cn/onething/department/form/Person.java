package cn.onething.department.form;

/** A person with a citizen identity number. {@link #toString()} tells neither. */
public record Person(String name, String idNumber) {

    @Override
    public String toString() {
        return "Person[***]";
    }
}
