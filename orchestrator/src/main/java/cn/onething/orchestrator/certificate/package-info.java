/** Certificates that grants issued, for whoever is shown one and wants to know whether it holds. */
@NullMarked
package cn.onething.orchestrator.certificate;

import org.jspecify.annotations.NullMarked;
