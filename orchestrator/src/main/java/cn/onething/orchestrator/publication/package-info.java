/** New versions of bundles, and new bundles, while cases run. */
@NullMarked
package cn.onething.orchestrator.publication;

import org.jspecify.annotations.NullMarked;
