/** The one door of the suite: passes requests on to the service that answers them, and never answers itself. */
@NullMarked
package cn.onething.gateway;

import org.jspecify.annotations.NullMarked;
