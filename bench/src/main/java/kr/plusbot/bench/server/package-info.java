/** What runs in the process under load. It sees Tomcat and nothing else of the benchmark. */
@NullMarked
package kr.plusbot.bench.server;

import org.jspecify.annotations.NullMarked;
