/** What requests say: read field by field, and refused in the same words everywhere. */
@NullMarked
package cn.onething.orchestrator.request;

import org.jspecify.annotations.NullMarked;
