package cn.onething.marketsupervision.relocation;

import cn.onething.department.form.AboutCompany;
import cn.onething.department.form.Address;
import cn.onething.marketsupervision.company.Authority;

/** Where the company is registered from now on, and by whom. */
public record AddressChangeForm(String creditCode, Address newAddress, Authority destinationAuthority)
        implements AboutCompany {}
