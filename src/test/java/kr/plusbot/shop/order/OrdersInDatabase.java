package kr.plusbot.shop.order;

import java.time.Instant;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of orders in each kind of database: one for a class, empty before each test. */
@ParameterizedClass
@EnumSource
abstract class OrdersInDatabase {

    static Database database;

    @Parameter
    TestDatabases kind;

    final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00.123456789Z"));
    final Patient orders = new Patient(database, clock);

    @BeforeParameterizedClassInvocation
    static void open(TestDatabases kind) {
        database = kind.open(kind.empty());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() throws Exception {
        Patient.clear(database);
    }
}
