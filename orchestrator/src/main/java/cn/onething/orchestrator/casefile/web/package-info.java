/** Case files over HTTP. */
@NullMarked
package cn.onething.orchestrator.casefile.web;

import org.jspecify.annotations.NullMarked;
