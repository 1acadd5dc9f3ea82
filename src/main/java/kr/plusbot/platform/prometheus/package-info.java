/**
 * Shows what the bot measures of itself to the machines that watch it, in Prometheus' text format.
 *
 * <p>What is measured is decided where it happens; the parts register it with {@link
 * kr.plusbot.platform.monitoring.Measures}. Start at {@link kr.plusbot.platform.prometheus.MetricsResource}.
 */
@NullMarked
package kr.plusbot.platform.prometheus;

import org.jspecify.annotations.NullMarked;
