package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitingPeopleTest {

    private static final int LOOKS = 60;

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    void writeLittleWhenTheDatabaseRefusesTheLook() {
        Database withoutTables = TestDatabases.ready(new Database(TestDatabases.H2.empty(), "db/none"));
        WaitingPeople people = new WaitingPeople(withoutTables);
        for (int second = 0; second < LOOKS; second++) {
            people.look();
        }
        assertThat(log.of("kr.plusbot.core")).singleElement().asString().contains("cannot be read");
        people.close();
        withoutTables.close();
    }
}
