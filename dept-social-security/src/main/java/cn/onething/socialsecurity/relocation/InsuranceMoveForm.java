package cn.onething.socialsecurity.relocation;

import cn.onething.department.form.Address;

/** Where the employer is from now on. Its office follows from the region. */
public record InsuranceMoveForm(String creditCode, Address newAddress) {}
