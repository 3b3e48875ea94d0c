package cn.onething.marketsupervision.relocation;

import cn.onething.department.form.AboutCompany;
import cn.onething.marketsupervision.company.Authority;

/** Whose file goes where. */
public record MoveOutForm(String creditCode, Authority destinationAuthority) implements AboutCompany {}
