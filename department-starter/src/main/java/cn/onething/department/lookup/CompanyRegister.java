package cn.onething.department.lookup;

import java.util.Optional;

/** Port: finds a company in the department's registers. Each department has one. */
@FunctionalInterface
public interface CompanyRegister {
    Optional<CompanyRecord> find(String creditCode);
}
