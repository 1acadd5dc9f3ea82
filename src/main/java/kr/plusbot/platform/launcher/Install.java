package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.util.List;

/** Puts into the local Maven repository what a project of somebody's own is built with. Without state. */
record Install(String name, String usage, String purpose) implements Subcommand {

    @Override
    public int run(MainArchive archive, List<String> arguments) throws IOException {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("install 뒤에는 아무것도 적지 않습니다: " + arguments);
        }
        MainArtifacts artifacts = MainArtifacts.of(archive);
        MavenRepository repository = MavenRepository.local();
        try {
            artifacts.installTo(repository);
            Console.say(repository.folder().toString());
            return 0;
        } catch (IOException e) {
            Console.complain("메이븐 저장소에 쓸 수 없습니다: " + e);
            return 1;
        }
    }
}
