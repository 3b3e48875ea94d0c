/** What can be applied for: bundles and their forms over HTTP. */
@NullMarked
package cn.onething.orchestrator.bundles;

import org.jspecify.annotations.NullMarked;
