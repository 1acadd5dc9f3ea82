package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/** Writes a project of somebody's own, which is put on top of this WAR. Without state. */
record NewProject(String name, String usage, String purpose) implements Subcommand {

    @Override
    public int run(MainArchive archive, List<String> arguments) throws IOException {
        Project project = Project.parse(arguments);
        MainArtifacts artifacts = MainArtifacts.of(archive);
        try {
            project.write(artifacts.starter(), archive.version());
            artifacts.installTo(MavenRepository.local());
        } catch (FileAlreadyExistsException e) {
            Console.complain("이미 있는 폴더입니다. 다른 이름을 적어 주세요: " + e.getFile());
            return 1;
        } catch (IOException e) {
            Console.complain("프로젝트를 만들지 못했습니다: " + e);
            return 1;
        }
        Console.say("""
                새 봇을 만들었습니다. 이제 이렇게 해 보세요.
                  cd %s
                  ./mvnw verify
                  java -Dplusbot.kakao.callers=127.0.0.0/8,::1 -Dplusbot.simulator.enabled=true -jar target/%s.war
                고치면서 말을 걸려면 마지막 줄 대신 이렇게 합니다.
                  java -jar target/%s.war dev""".formatted(quoted(project.folder()), project.name(), project.name()));
        return 0;
    }

    private static String quoted(Path folder) {
        String path = folder.toString();
        return path.contains(" ") ? '"' + path + '"' : path;
    }
}
