package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The database is one that the server has, in a pool of the server's with nothing set. */
@ParameterizedClass(name = "{0}")
@MethodSource("servers")
final class DataSourceIT extends InServer {

    private static final Path DATA = Distribution.newFolder("datasource");

    /** Before the server starts. */
    DataSourceIT() {
        super(
                TestWar.packaged(),
                Map.of("plusbot.kakao.callers", "127.0.0.1", "plusbot.database.jndi", "jdbc/plusbot"));
    }

    static Stream<ServerOnJdk> servers() {
        return Stream.of(
                ServerOnJdk.onAny(new Tomcat("tomcat-11", resource(url("tomcat")))),
                ServerOnJdk.onOldPayara(new PayaraMicro(commands(url("payara")))));
    }

    private static String url(String name) {
        return "jdbc:h2:file:" + DATA.resolve(name)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE";
    }

    private static String resource(String url) {
        return """
                <Resource name="jdbc/plusbot" type="javax.sql.DataSource" driverClassName="org.h2.Driver" url="%s"/>
                """.formatted(url);
    }

    private static List<String> commands(String url) {
        String escaped = url.replaceAll("[:=]", "\\\\$0");
        return List.of(
                "create-jdbc-connection-pool --datasourceclassname org.h2.jdbcx.JdbcDataSource"
                        + " --restype javax.sql.DataSource --property Url=%s:User=sa:Password=sa pool"
                                .formatted(escaped),
                "create-jdbc-resource --connectionpoolid pool jdbc/plusbot");
    }

    @Test
    void keepsConversationsThere() {
        assertThat(reply(Call.message("a", "주문하기")).text()).startsWith("무엇을 드릴까요?");
        assertThat(reply(Call.message("a", "커피")).text()).startsWith("[커피]");
        assertThat(DATA).isDirectoryContaining("glob:**.mv.db");
    }
}
