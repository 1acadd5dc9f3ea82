package kr.plusbot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;
import javax.sql.DataSource;
import kr.plusbot.platform.runtime.StorableText;
import kr.plusbot.platform.runtime.Transaction;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows between the packages of the bot's own rooms, and a few habits that no reader should have to check. A command in a
 * package of somebody else's is bound by nothing here.
 */
@AnalyzeClasses(
        packages = {
            "kr.plusbot.core",
            "kr.plusbot.kakao",
            "kr.plusbot.melon",
            "kr.plusbot.platform",
            "kr.plusbot.shop",
            "kr.plusbot.tools"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** What everybody may use. */
    private static final List<String> FOR_ALL = List.of("platform.runtime", "platform.monitoring");

    /** What each package may use of ours besides; a feature sees of the core only {@code core.chat}. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("core.chat", List.of()),
            Map.entry("core.outbox", List.of("core.chat", "platform.database")),
            Map.entry("core.dialogue", List.of("core.chat", "core.outbox", "platform.database")),
            Map.entry("core.dispatch", List.of("core.chat", "core.dialogue", "core.guard", "platform.database")),
            Map.entry("core.guard", List.of("platform.database")),
            Map.entry("kakao.user", List.of("core.chat", "platform.http")),
            Map.entry("kakao.message", List.of("core.chat")),
            Map.entry("kakao.step", List.of("core.chat", "core.dispatch", "kakao.user")),
            Map.entry(
                    "kakao.plusfriend",
                    List.of("core.chat", "core.dispatch", "kakao.message", "kakao.user", "platform.http")),
            Map.entry(
                    "kakao.openbuilder",
                    List.of(
                            "core.chat",
                            "core.dispatch",
                            "core.outbox",
                            "kakao.message",
                            "kakao.user",
                            "platform.http",
                            "platform.database")),
            // to take part in work that one replica does for all
            Map.entry(
                    "kakao.event",
                    List.of("core.chat", "core.dispatch", "core.outbox", "platform.http", "platform.database")),
            Map.entry("shop.menu", List.of("core.chat", "shop.file", "platform.database")),
            Map.entry("shop.file", List.of("core.chat", "platform.database")),
            Map.entry("shop.hours", List.of("core.chat", "shop.file", "platform.database")),
            Map.entry("shop.understanding", List.of("core.chat", "shop.menu")),
            Map.entry(
                    "shop.faq",
                    List.of("core.chat", "shop.file", "shop.hours", "shop.understanding", "platform.database")),
            Map.entry("shop.trial", List.of("core.chat", "shop.file", "shop.menu", "shop.understanding", "shop.faq")),
            Map.entry(
                    "shop.order",
                    List.of("core.chat", "shop.hours", "shop.menu", "shop.understanding", "platform.database")),
            Map.entry("shop.question", List.of("core.chat", "shop.order", "platform.database")),
            Map.entry("shop.staff", List.of("core.chat", "platform.database")),
            Map.entry(
                    "shop.console",
                    List.of(
                            "core.chat",
                            "shop.faq",
                            "shop.file",
                            "shop.hours",
                            "shop.menu",
                            "shop.understanding",
                            "shop.order",
                            "shop.question",
                            "shop.staff",
                            "platform.http",
                            "platform.database")),
            Map.entry("melon", List.of("core.chat")),
            Map.entry("tools.check", List.of()),
            Map.entry("tools.demo", List.of("core.chat")),
            Map.entry("tools.event", List.of()),
            Map.entry("tools.simulator", List.of("tools.check", "tools.event", "platform.http")),
            Map.entry("platform.runtime", List.of()),
            Map.entry("platform.monitoring", List.of()),
            Map.entry("platform.database", List.of()),
            Map.entry("platform.http", List.of()),
            Map.entry("platform.prometheus", List.of("platform.http")),
            Map.entry("platform.startup", List.of()),
            // to tell which commands an added jar brings
            Map.entry("platform.launcher", List.of("core.chat")));

    private static final List<String> CHANNELS = List.of("kakao.plusfriend", "kakao.openbuilder");

    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheyMay = CompositeArchRule.of(
            MAY_USE.keySet().stream().map(ArchitectureTest::usesOnlyWhatItMay).toList());

    /** What an author writes against stands on nothing but the transaction of a dialogue's last change, and on what text is. */
    @ArchTest
    static final ArchRule theAuthorsWordsUseNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("kr.plusbot.core.chat")
            .should()
            .dependOnClassesThat(resideInAPackage("kr.plusbot..")
                    .and(not(resideInAPackage("kr.plusbot.core.chat")))
                    .and(not(type(StorableText.class)))
                    .and(not(type(Transaction.class))));

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("kr.plusbot.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingButTheApplicationKnowsAChannel = CompositeArchRule.of(
            CHANNELS.stream().map(ArchitectureTest::isKnownToTheApplicationOnly).toList());

    /** So the wire of a channel is known to nobody else: its records cannot be named outside. */
    @ArchTest
    static final ArchRule onlyDoorsAndResourcesOfAChannelArePublic = classes()
            .that()
            .resideInAnyPackage(
                    CHANNELS.stream().map(name -> "kr.plusbot." + name + "..").toArray(String[]::new))
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Path.class)
            .orShould()
            .beAssignableTo(ContainerRequestFilter.class)
            .orShould()
            .beAssignableTo(ContainerResponseFilter.class);

    /** A thread that is interrupted within H2 makes it close its file. */
    @ArchTest
    static final ArchRule aStopInterruptsOnlyWhatKnowsNoDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("kr.plusbot.kakao.openbuilder", "kr.plusbot.tools..")
            .should()
            .callMethodWhere(describe("interrupts threads", ArchitectureTest::interruptsThreads));

    @ArchTest
    static final ArchRule namesSayWhatAndNotHow = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    /** JDBC's interface itself names a logger of {@code java.util.logging}. */
    @ArchTest
    static final ArchRule logsAreWrittenThroughTheSystemLogger = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Embedded")
            .and()
            .doNotHaveSimpleName("LibraryLogs")
            .and()
            .doNotHaveSimpleName("LogSettings")
            .and()
            .areNotAssignableTo(DataSource.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..",
                    "org.slf4j..",
                    "org.jboss.logging..",
                    "org.apache.juli..",
                    "org.apache.commons..");

    @ArchTest
    static final ArchRule nothingIsPrintedButByTheLauncher = noClasses()
            .that()
            .resideOutsideOfPackage("kr.plusbot.platform.launcher..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** The common pool has the server's class loader and, on two cores, one thread. */
    @ArchTest
    static final ArchRule nothingRunsOnTheCommonPool = noClasses()
            .should()
            .callMethodWhere(describe("runs on the common pool", ArchitectureTest::runsOnTheCommonPool));

    @ArchTest
    static final ArchRule featuresKnowNoServer = noClasses()
            .that()
            .resideInAnyPackage(
                    "kr.plusbot.core..",
                    "kr.plusbot.melon..",
                    "kr.plusbot.shop.menu..",
                    "kr.plusbot.shop.understanding..",
                    "kr.plusbot.shop.file..",
                    "kr.plusbot.shop.faq..",
                    "kr.plusbot.shop.order..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "org.glassfish..");

    @ArchTest
    static void everyPackageTellsItsPurposeAndForbidsNull(JavaClasses ours) {
        Assertions.assertThat(packages(ours)).allMatch(its -> its.isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static void everyPackageIsListedAbove(JavaClasses ours) {
        Assertions.assertThat(ours.stream().filter(its -> !its.getSimpleName().equals("package-info")))
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> MAY_USE.containsKey(name.substring("kr.plusbot.".length())));
    }

    private static List<JavaPackage> packages(JavaClasses ours) {
        return ours.stream().map(JavaClass::getPackage).distinct().toList();
    }

    private static ArchRule usesOnlyWhatItMay(String name) {
        String[] others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name)
                        && !FOR_ALL.contains(other)
                        && !MAY_USE.get(name).contains(other))
                .map(other -> "kr.plusbot." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("kr.plusbot." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("kr.plusbot")
                .allowEmptyShould(true);
    }

    private static ArchRule isKnownToTheApplicationOnly(String channel) {
        return classes()
                .that()
                .resideInAPackage("kr.plusbot." + channel + "..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("kr.plusbot." + channel + "..", "kr.plusbot")
                .allowEmptyShould(true);
    }

    private static boolean interruptsThreads(JavaMethodCall call) {
        return call.getName().equals("shutdownNow") && call.getTargetOwner().isAssignableTo(Executor.class);
    }

    private static boolean runsOnTheCommonPool(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean withoutExecutor = owner.isAssignableTo(CompletionStage.class)
                && call.getName().endsWith("Async")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Executor.class));
        boolean parallel =
                owner.isAssignableTo(BaseStream.class) && call.getName().equals("parallel")
                        || call.getName().equals("parallelStream");
        boolean pool =
                owner.isEquivalentTo(ForkJoinPool.class) && call.getName().equals("commonPool");
        return withoutExecutor || parallel || pool;
    }
}
