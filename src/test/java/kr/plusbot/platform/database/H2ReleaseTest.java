package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2ReleaseTest {

    @RegisterExtension
    final LogLines log = new LogLines();

    @ParameterizedTest
    @ValueSource(strings = {"2.2.224 (2023-09-17)", "2.2.220", "1.4.200 (2019-10-14)", "2.3.229"})
    void warnsOfOneThatUsesUpItsNumbers(String version) throws Exception {
        assertThat(H2Release.warning(connection("H2", version)))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("H2 " + version)
                        .contains("Use PostgreSQL")
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.230", "2.4.240 (2025-09-22)", "3.0.0", "2.10.1", "unknown"})
    void saysNothingOfOthers(String version) throws Exception {
        assertThat(H2Release.warning(connection("H2", version))).isEmpty();
        assertThat(H2Release.warning(connection("PostgreSQL", "1.0.0"))).isEmpty();
    }

    @Test
    void saysNothingOfOurOwn() {
        TestDatabases.H2.open(TestDatabases.H2.empty()).close();
        assertThat(log.ours()).noneMatch(line -> line.contains("chunks"));
    }

    private static Connection connection(String product, String version) {
        DatabaseMetaData about = (DatabaseMetaData) Proxy.newProxyInstance(
                H2ReleaseTest.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> method.getName().equals("getDatabaseProductName") ? product : version);
        return (Connection) Proxy.newProxyInstance(
                H2ReleaseTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> about);
    }
}
