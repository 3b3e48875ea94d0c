package cn.onething.marketsupervision.relocation;

import cn.onething.department.form.AboutCompany;
import cn.onething.department.form.Address;
import cn.onething.marketsupervision.company.Authority;

/** @param destinationAuthority the office that is to take the company in */
public record MoveInForm(String creditCode, Address newAddress, Authority destinationAuthority, String reason)
        implements AboutCompany {}
