package cn.onething.socialsecurity.registration;

import cn.onething.department.form.AboutCompany;
import cn.onething.department.form.Address;

/** Where the employer is registered from now on. */
public record InsuranceMoveForm(String creditCode, Address newAddress) implements AboutCompany {}
