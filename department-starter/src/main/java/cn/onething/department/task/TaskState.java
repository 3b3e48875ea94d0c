package cn.onething.department.task;

/** Where a task stands. Every state is an answer that can be given again. */
public enum TaskState {
    GRANTED,
    REFUSED,
    NOT_ACCEPTED,
    WITHDRAWN,
    COMPENSATED,
    COMPENSATION_REJECTED
}
