package cn.onething.department.form;

/** A form about one company that is in the department's register. A deregistered company's is refused. */
public interface AboutCompany {

    String creditCode();
}
