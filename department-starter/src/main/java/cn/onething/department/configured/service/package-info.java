/** Decides items: the rules as pure functions over records, and the handler that runs them in batches. */
@NullMarked
package cn.onething.department.configured.service;

import org.jspecify.annotations.NullMarked;
