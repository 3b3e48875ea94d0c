package cn.onething.events;

/** What a department takes in: what the orchestrator asks of it, and what other departments' registers say. */
public sealed interface DepartmentInput permits ItemCommand, RegisterChange {}
