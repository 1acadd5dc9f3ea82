package kr.plusbot.deploy;

import static kr.plusbot.deploy.Deployment.all;
import static kr.plusbot.deploy.Deployment.dockerfile;
import static kr.plusbot.deploy.Deployment.only;
import static kr.plusbot.deploy.Deployment.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.plusbot.platform.monitoring.StatusResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The objects fit together, and to the WAR and the images. No cluster is asked. */
class KubernetesTest {

    private static final String FOLDER = "deploy/kubernetes/";

    private final Manifests base = Manifests.in(Path.of(FOLDER + "base"));

    KubernetesTest() throws IOException {}

    @Test
    void noticesAFieldThatIsNotThere() {
        assertThatThrownBy(() -> Manifests.of("{apiVersion: v1, kind: Service, spec: {selektor: {a: b}}}"))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> Manifests.of("{apiVersion: apps/v1, kind: Deployment, spec: {replicas: two}}"))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void hasAllThatIsAskedFor() {
        assertThat(base.all(Deployment.class)).hasSize(2);
        assertThat(base.all(Service.class)).hasSize(2);
        assertThat(base.all(PodDisruptionBudget.class)).hasSize(2);
        assertThat(base.all(NetworkPolicy.class)).hasSize(4);
    }

    @Test
    void letsKustomizeReadAllFiles() throws IOException {
        String kustomization = Files.readString(Path.of(FOLDER + "base/kustomization.yaml"));
        try (Stream<Path> files = Files.list(Path.of(FOLDER + "base"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.equals("kustomization.yaml"))
                    .allMatch(kustomization::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "nginx"})
    void selectsThePodsThatThereAre(String name) {
        Map<String, String> labels = base.one(Deployment.class, name)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        assertThat(labels).isNotEmpty();
        assertThat(base.one(Deployment.class, name).getSpec().getSelector().getMatchLabels())
                .isEqualTo(labels);
        assertThat(base.one(Service.class, name).getSpec().getSelector()).isEqualTo(labels);
        assertThat(base.one(PodDisruptionBudget.class, name)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .isEqualTo(labels);
        assertThat(base.one(NetworkPolicy.class, name)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels())
                .isEqualTo(labels);
        assertThat(pod(name).getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(spread ->
                        assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(labels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "nginx"})
    void opensThePortsThatAreListenedTo(String name) {
        Container container = container(name);
        List<String> ports =
                container.getPorts().stream().map(ContainerPort::getName).toList();
        assertThat(base.one(Service.class, name).getSpec().getPorts())
                .extracting(ServicePort::getTargetPort)
                .extracting(port -> port.getStrVal())
                .isEqualTo(ports);
        assertThat(probes(container))
                .extracting(probe -> probe.getHttpGet() == null
                        ? probe.getTcpSocket().getPort().getStrVal()
                        : probe.getHttpGet().getPort().getStrVal())
                .isNotEmpty()
                .allMatch(ports::contains);
        assertThat(container.getPorts())
                .extracting(ContainerPort::getContainerPort)
                .containsExactly(8080);
        assertThat(base.one(NetworkPolicy.class, name)
                        .getSpec()
                        .getIngress()
                        .get(0)
                        .getPorts())
                .extracting(NetworkPolicyPort::getPort)
                .extracting(port -> port.getIntVal())
                .contains(8080);
    }

    @Test
    void knowsThePortsOfTheImages() throws IOException {
        assertThat(read("deploy/tomcat/server.xml")).contains("<Connector port=\"8080\"");
        assertThat(read("deploy/nginx/nginx.conf")).contains("listen 8080 default_server;");
    }

    @Test
    void asksForPathsThatTheWarHas() {
        List<String> there = Stream.of(StatusResource.class.getMethods())
                .filter(method -> method.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .map(KubernetesTest::path)
                .toList();
        assertThat(probes(container("bot")))
                .hasSize(3)
                .extracting(Probe::getHttpGet)
                .extracting(HTTPGetAction::getPath)
                .allMatch(there::contains);
        assertThat(container("bot").getReadinessProbe().getHttpGet().getPath()).isEqualTo("/status/ready");
        assertThat(container("bot").getLivenessProbe().getHttpGet().getPath()).isEqualTo("/status/live");
    }

    private static String path(Method method) {
        return "/"
                + StatusResource.class.getAnnotation(jakarta.ws.rs.Path.class).value() + "/"
                + method.getAnnotation(jakarta.ws.rs.Path.class).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "nginx"})
    void neverHasNoneOfThem(String name) {
        var spec = base.one(Deployment.class, name).getSpec();
        assertThat(spec.getReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
                .isZero();
        assertThat(spec.getMinReadySeconds()).isPositive();
        assertThat(base.one(PodDisruptionBudget.class, name)
                        .getSpec()
                        .getMinAvailable()
                        .getIntVal())
                .isBetween(1, spec.getReplicas() - 1);
    }

    @Test
    void leavesABotTheTimeThatItNeedsToStop() throws IOException {
        Duration drain = Duration.parse(setting("PLUSBOT_DRAIN"));
        assertThat(pod("bot").getTerminationGracePeriodSeconds()).isGreaterThan(drain.toSeconds() + 6);
        String bots = Files.readString(Path.of(FOLDER + "base/bots.conf"));
        assertThat(drain).isGreaterThan(Duration.ofSeconds(Long.parseLong(only(bots, "keepalive_timeout (\\d+)s;"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "nginx"})
    void givesNoRightsThatAPodCanDoWithout(String name) {
        PodSpec pod = pod(name);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        var container = container(name).getSecurityContext();
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        var resources = container(name).getResources();
        assertThat(resources.getLimits().get("memory"))
                .isEqualTo(resources.getRequests().get("memory"));
        assertThat(container(name).getImage()).matches("plusbot/[a-z]+:\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void runsAsTheUsersOfTheImages() throws IOException {
        String dockerfile = dockerfile();
        for (String name : List.of("bot", "nginx")) {
            var user = pod(name).getSecurityContext();
            assertThat(dockerfile).contains("USER " + user.getRunAsUser() + ":" + user.getRunAsGroup());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "nginx"})
    void hasAVolumeForEachFolderThatIsWrittenTo(String name) {
        assertThat(container(name).getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactlyElementsOf(
                        pod(name).getVolumes().stream().map(Volume::getName).toList());
    }

    @Test
    void tellsTheBotOnlyWhatItKnows() throws IOException {
        List<String> known =
                all(Files.readString(Path.of("docs/settings.en.md")), "^\\| `(plusbot\\.[a-z.-]+)`").stream()
                        .map(name -> name.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT))
                        .toList();
        List<String> told = new ArrayList<>(all(settings(), "^(PLUSBOT_\\w+)="));
        container("bot").getEnv().stream().map(EnvVar::getName).forEach(told::add);
        assertThat(told).hasSizeGreaterThan(6).doesNotHaveDuplicates().allMatch(known::contains);
    }

    @Test
    void writesNoSecretDown() throws IOException {
        assertThat(Stream.concat(container("bot").getEnv().stream(), container("nginx").getEnv().stream()))
                .isNotEmpty()
                .allMatch(variable -> variable.getValue() == null)
                .allMatch(variable ->
                        variable.getValueFrom().getSecretKeyRef().getName().equals("plusbot"));
        assertThat(settings()).doesNotContainIgnoringCase("secret=", "password=", "key=", "token=");
    }

    /** nginx and the bot get the same one, and nginx overwrites what a caller sends. */
    @Test
    void knowsNginxByItsSecret() throws IOException {
        assertThat(key("bot", "PLUSBOT_TRUSTED_PROXY_SECRET")).isEqualTo(key("nginx", "PROXY_SECRET"));
        assertThat(container("nginx").getCommand().get(2))
                .contains("proxy_set_header X-Plusbot-Proxy-Secret ")
                .contains("> /etc/nginx/proxy/");
        assertThat(read("deploy/nginx/nginx.conf")).contains("include /etc/nginx/proxy/*.conf;");
    }

    private String key(String container, String variable) {
        return container(container).getEnv().stream()
                .filter(one -> one.getName().equals(variable))
                .map(one -> one.getValueFrom().getSecretKeyRef().getKey())
                .findAny()
                .orElseThrow();
    }

    @Test
    void letsNobodyButNginxCallABot() {
        var bot = base.one(NetworkPolicy.class, "bot").getSpec();
        assertThat(bot.getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom())
                        .singleElement()
                        .satisfies(peer -> assertThat(peer.getPodSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/name", "nginx")));
        var nobody = base.one(NetworkPolicy.class, "nobody").getSpec();
        assertThat(nobody.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(nobody.getIngress()).isEmpty();
        assertThat(nobody.getEgress()).isEmpty();
        assertThat(base.one(Service.class, "nginx").getSpec().getExternalTrafficPolicy())
                .isEqualTo("Local");
    }

    /** Of compose's file only the lines with addresses, and the comments, are different. */
    @Test
    void findsTheBotsAsComposeDoes() throws IOException {
        List<String> ours = lines(FOLDER + "base/bots.conf");
        List<String> compose = lines("deploy/nginx/bots.conf");
        assertThat(ours).hasSameSizeAs(compose);
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).equals(compose.get(i))) {
                assertThat(ours.get(i).strip()).matches("(resolver|server) \\S+ .*;");
            }
        }
        assertThat(String.join("\n", ours)).contains("server bot.plusbot.svc.cluster.local:8080 resolve max_fails=0;");
    }

    private static List<String> lines(String file) throws IOException {
        return read(file).lines().toList();
    }

    @Test
    void isBuiltByKustomize() throws Exception {
        Manifests built = Manifests.of(kustomize("overlays/example"));
        assertThat(built.objects()).hasSize(base.objects().size() + 3);
        assertThat(built.objects())
                .filteredOn(object -> !object.getKind().equals("Namespace"))
                .allMatch(object -> object.getMetadata().getNamespace().equals("plusbot"));
        assertThat(built.one(Deployment.class, "bot").getSpec().getReplicas()).isEqualTo(3);
        assertThat(built.one(Service.class, "nginx").getSpec().getPorts())
                .extracting(ServicePort::getPort)
                .containsExactlyInAnyOrder(80, 443);
    }

    private static String kustomize(String folder) throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                .as("no kubectl here")
                .anyMatch(place -> Files.isExecutable(Path.of(place, "kubectl")));
        Process run = new ProcessBuilder("kubectl", "kustomize", FOLDER + folder).start();
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor()).isZero();
        return said;
    }

    private PodSpec pod(String name) {
        return base.one(Deployment.class, name).getSpec().getTemplate().getSpec();
    }

    private Container container(String name) {
        assertThat(pod(name).getContainers()).hasSize(1);
        return pod(name).getContainers().get(0);
    }

    private static List<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String setting(String name) throws IOException {
        return only(settings(), "^" + name + "=(.*)$");
    }

    private static String settings() throws IOException {
        return read(FOLDER + "base/settings.env");
    }
}
