package cn.onething.department.demo;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import java.math.BigDecimal;

/**
 * A company that does not exist.
 *
 * @param number its place among all of them, from 0
 * @param capital CNY 10 000
 */
public record DemoCompany(
        int number,
        String creditCode,
        String name,
        Person legalRepresentative,
        Address address,
        String scope,
        BigDecimal capital) {}
