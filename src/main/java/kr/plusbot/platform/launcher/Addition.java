package kr.plusbot.platform.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which jars somebody wants in a WAR of their own. Immutable.
 *
 * @param jars at least one; files that are there
 * @param target the new WAR, which may take the place of an older one
 */
record Addition(List<Path> jars, Path target) {

    Addition {
        jars = List.copyOf(jars);
    }

    /** @throws IllegalArgumentException when this names no jars and no WAR */
    static Addition parse(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        int option = words.indexOf("-o");
        if (option < 0 || option + 1 == words.size()) {
            throw new IllegalArgumentException("새 WAR의 이름을 -o 뒤에 적어 주세요. 예: add my-commands.jar -o mybot.war");
        }
        Path target = path(words.remove(option + 1));
        words.remove(option);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("더할 jar를 적어 주세요. 예: add my-commands.jar -o mybot.war");
        }
        return new Addition(words.stream().map(Addition::jar).toList(), target);
    }

    private static Path jar(String text) {
        Path jar = path(text);
        if (!Files.isRegularFile(jar) || !text.endsWith(".jar")) {
            throw new IllegalArgumentException("\"%s\"(이)라는 jar 파일이 없습니다.".formatted(text));
        }
        return jar;
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"%s\"(은)는 파일의 이름이 될 수 없습니다.".formatted(text));
        }
    }
}
