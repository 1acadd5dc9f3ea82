package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecisionsTest {

    @Test
    void standInOrderWithTheNewestDateFirst() {
        String decisions = Document.of(Path.of("docs/decisions.md")).text();
        List<String> dates = Document.groups("^## (\\d{4}-\\d{2}-\\d{2}): ", decisions);
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(dates).hasSameSizeAs(Document.groups("^(## )", decisions));
    }
}
