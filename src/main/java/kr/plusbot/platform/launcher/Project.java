package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A bot of somebody's own, about to be written. Immutable.
 *
 * @param folder where it will lie
 * @param name of the artifact, the image and the folder
 * @param packageName of its sources, and its group
 */
record Project(Path folder, String name, String packageName) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final int LONGEST = 50;

    /** What stands in the starter's files and paths for the package, its folder, the name, and Plusbot's version. */
    private static final Pattern PLACES =
            Pattern.compile("my\\.bot|my/bot|mybot|(?<=<plusbot\\.version>)[^<]*(?=</plusbot\\.version>)");

    /** @throws IllegalArgumentException when this is no name and package */
    static Project parse(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        int option = words.indexOf("--package");
        String packageName = "";
        if (option >= 0 && option + 1 < words.size()) {
            packageName = words.remove(option + 1);
            words.remove(option);
        }
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new IllegalArgumentException("새 봇의 이름 하나를 적어 주세요. 예: new mybot --package kr.me");
        }
        Path folder = folder(words.get(0));
        String name = String.valueOf(folder.getFileName());
        checkName(name);
        return new Project(folder, name, checkedPackage(packageName.isEmpty() ? name.replace("-", "") : packageName));
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"%s\"(은)는 폴더의 이름이 될 수 없습니다.".formatted(text));
        }
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw new IllegalArgumentException("\"%s\"(은)는 봇의 이름이 될 수 없습니다. 영어 소문자로 시작해 소문자, 숫자, -로 %d자까지 적어 주세요. 예: %s"
                    .formatted(name, LONGEST, similar(name)));
        }
    }

    private static String similar(String name) {
        String like =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return NAME.matcher(like).matches() && like.length() <= LONGEST ? like : "my-bot";
    }

    private static String checkedPackage(String name) {
        boolean usable = PACKAGE.matcher(name).matches() && SourceVersion.isName(name, SourceVersion.RELEASE_17);
        if (!usable || (name + ".").startsWith("java.") || (name + ".").startsWith("kr.plusbot.")) {
            throw new IllegalArgumentException(
                    "\"%s\"(은)는 자바 패키지의 이름으로 쓸 수 없습니다. --package로 적어 주세요. 예: --package kr.me".formatted(name));
        }
        return name;
    }

    /**
     * Writes the project.
     *
     * @param starter the files that each project begins with, by their paths
     * @param version of Plusbot
     * @throws java.nio.file.FileAlreadyExistsException when there is something already
     */
    void write(Map<String, byte[]> starter, String version) throws IOException {
        Files.createDirectory(folder);
        for (Map.Entry<String, byte[]> file : starter.entrySet()) {
            Path target = folder.resolve(own(file.getKey(), version).replaceFirst("^gitignore$", ".gitignore"));
            Files.createDirectories(target.getParent());
            Files.writeString(target, own(new String(file.getValue(), StandardCharsets.UTF_8), version));
            if (file.getKey().equals("mvnw") && !target.toFile().setExecutable(true)) {
                Console.complain("실행할 수 있게 해 주세요: " + target);
            }
        }
    }

    private String own(String text, String version) {
        return PLACES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(ownWord(found.group(), version)));
    }

    private String ownWord(String place, String version) {
        return switch (place) {
            case "my.bot" -> packageName;
            case "my/bot" -> packageName.replace('.', '/');
            case "mybot" -> name;
            default -> version;
        };
    }
}
