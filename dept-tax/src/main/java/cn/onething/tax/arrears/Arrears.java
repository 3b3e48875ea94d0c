package cn.onething.tax.arrears;

/** Port: who owes tax. */
public interface Arrears {

    /** Whether any debt of the taxpayer is open. */
    boolean areOwedBy(String creditCode);
}
