package kr.plusbot.platform.monitoring;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;

/** Measures the JVM: memory, collections, threads, age. Without state of its own. */
@Singleton
final class JvmMeasures {

    private static final double MILLIS = 1_000;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Inject
    JvmMeasures(Measures measures) {
        String used = "Memory that is in use";
        measures.gauge(
                "jvm_memory_used_bytes", used, () -> memory.getHeapMemoryUsage().getUsed(), "area", "heap");
        measures.gauge(
                "jvm_memory_used_bytes",
                used,
                () -> memory.getNonHeapMemoryUsage().getUsed(),
                "area",
                "nonheap");
        measures.gauge(
                "jvm_memory_max_bytes",
                "Memory that may be used; -1 when nothing limits it",
                () -> memory.getHeapMemoryUsage().getMax(),
                "area",
                "heap");
        measures.counter("jvm_gc_seconds", "Time spent in collections", () -> sum(true) / MILLIS);
        measures.counter("jvm_gc_collections", "Collections", () -> sum(false));
        measures.gauge(
                "jvm_threads",
                "Platform threads that live",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        measures.gauge(
                "process_uptime_seconds",
                "Time since the start of the JVM",
                () -> ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
    }

    /** Builds this when the application starts. */
    void onStart(@Observes Startup event) {}

    /** @param time whether milliseconds are asked for, or else collections; a collector that does not tell counts as none */
    private double sum(boolean time) {
        return collectors.stream()
                .mapToLong(its -> Math.max(0, time ? its.getCollectionTime() : its.getCollectionCount()))
                .sum();
    }
}
