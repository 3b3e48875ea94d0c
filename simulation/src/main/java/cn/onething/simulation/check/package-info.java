/**
 * What must hold after a run, read from the journals, tasks and registers that it left behind as an auditor would. Written
 * from the rules' words (docs/refusals.md, rules.md), not by calling the code that is checked.
 */
@NullMarked
package cn.onething.simulation.check;

import org.jspecify.annotations.NullMarked;
