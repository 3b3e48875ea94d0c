/** The API's documentation, at /v3/api-docs and /swagger-ui/index.html. */
@NullMarked
package cn.onething.orchestrator.openapi;

import org.jspecify.annotations.NullMarked;
