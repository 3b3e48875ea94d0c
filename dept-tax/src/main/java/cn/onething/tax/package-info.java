/** The tax authority: keeps taxpayers, knows who owes tax, moves taxpayers from one office to another. */
@NullMarked
package cn.onething.tax;

import org.jspecify.annotations.NullMarked;
