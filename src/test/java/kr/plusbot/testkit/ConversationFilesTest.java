package kr.plusbot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationFilesTest {

    @TempDir
    Path folder;

    @Test
    void findsAllOrTheOneOfAName() throws IOException {
        Path order = file("order.chat.yaml");
        Path dine = file("order-dine.chat.yaml");
        Path deep = file("more/order.chat.yaml");
        file("order.yaml");
        assertThat(Conversations.named("", folder)).containsExactlyInAnyOrder(order, dine, deep);
        assertThat(Conversations.named("order", folder)).containsExactlyInAnyOrder(order, deep);
        assertThat(Conversations.named("more/order", folder)).containsExactly(deep);
        assertThat(Conversations.named("tea", folder)).isEmpty();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
