package cn.onething.publicsecurity.seal;

/** The name that the new seal is to bear. */
public record SealForm(String creditCode, String newName) {}
