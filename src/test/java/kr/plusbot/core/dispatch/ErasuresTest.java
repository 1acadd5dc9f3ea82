package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Startup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {

    private static final UserId KIM = new UserId("0123456789abcdef".repeat(2));

    @TempDir
    Path folder;

    @Test
    void areDoneWhenTheDatabaseIsBackAlsoAfterARestart() throws Exception {
        var address = TestDatabases.H2.empty();
        Database database = TestDatabases.H2.open(address);
        new FriendStore(database, Clock.systemUTC()).add(KIM);
        database.close();
        Erasures before = erasures(database);
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> before.erase(Sender.of(KIM)));
        before.close();
        assertThat(folder.resolve("erasures")).isDirectoryContaining("glob:**/main." + KIM.id());

        Database back = TestDatabases.H2.open(address);
        Erasures after = erasures(back);
        after.onStart(new Startup());
        after.goOn();
        after.close();
        List<String> friends = back.read(handle -> handle.createQuery("SELECT person FROM friend")
                .mapTo(String.class)
                .list());
        assertThat(friends).isEmpty();
        assertThat(folder.resolve("erasures")).isEmptyDirectory();
        back.close();
    }

    private Erasures erasures(Database database) {
        FriendStore friends = new FriendStore(database, Clock.systemUTC());
        Settings settings = new Settings(Map.of("plusbot.data.directory", folder.toString()), Map.of());
        return new Erasures(new JdbcPeople(database, List.of(friends)), settings);
    }
}
