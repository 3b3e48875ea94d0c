package cn.onething.tax.relocation;

import cn.onething.department.form.AboutCompany;
import cn.onething.department.form.Address;

/** Where the company is registered from now on. Its tax authority follows from the region. */
public record TaxMoveForm(String creditCode, Address newAddress) implements AboutCompany {}
