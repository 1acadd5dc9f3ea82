/** A JDBC driver that ends the process at the worst moments. The crash test puts it into a copy of the WAR. */
@NullMarked
package kr.plusbot.server.jdbc;

import org.jspecify.annotations.NullMarked;
