/** The register of employer accounts and its history. */
@NullMarked
package cn.onething.socialsecurity.employer;

import org.jspecify.annotations.NullMarked;
