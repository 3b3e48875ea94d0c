/** The market supervision office: registers companies, issues licences, moves files. */
@NullMarked
package cn.onething.marketsupervision;

import org.jspecify.annotations.NullMarked;
