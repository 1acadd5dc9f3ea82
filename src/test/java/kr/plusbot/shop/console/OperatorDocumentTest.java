package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.order.OrderStatus;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the shop's API tells what the API is. */
class OperatorDocumentTest {

    private final JsonNode document;

    OperatorDocumentTest() throws Exception {
        try (InputStream file = Files.newInputStream(Path.of("docs/operator.openapi.yaml"))) {
            Map<String, Object> content = new Yaml().load(file);
            document = new ObjectMapper().valueToTree(content);
        }
    }

    @Test
    void namesEveryPathAndItsParameters() {
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(method -> !method.getKey().equals("parameters"))
                    .map(method -> method.getKey() + " " + path.getKey() + " "
                            + parameters(path.getValue(), method.getValue()))
                    .forEach(described::add);
        }
        assertThat(described)
                .containsExactlyElementsOf(Stream.of(OperatorResource.class, SoldOutResource.class)
                        .flatMap(its -> Stream.of(its.getDeclaredMethods()))
                        .filter(method ->
                                method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                        .map(OperatorDocumentTest::described)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> parameters(JsonNode path, JsonNode method) {
        return Stream.of(path, method)
                .flatMap(its -> StreamSupport.stream(its.path("parameters").spliterator(), false))
                .map(its -> its.path("name").textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String described(Method method) {
        jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
        Set<String> parameters = Stream.of(method.getParameters())
                .flatMap(its -> Stream.concat(
                        Stream.of(its.getAnnotationsByType(QueryParam.class)).map(QueryParam::value),
                        Stream.of(its.getAnnotationsByType(PathParam.class)).map(PathParam::value)))
                .collect(Collectors.toCollection(TreeSet::new));
        return (method.isAnnotationPresent(GET.class) ? "get /" : "post /")
                + method.getDeclaringClass()
                        .getAnnotation(jakarta.ws.rs.Path.class)
                        .value()
                + (path == null ? "" : "/" + path.value()) + " " + parameters;
    }

    @Test
    void namesEveryFieldOfEveryBody() {
        assertThat(fields("Order")).isEqualTo(fields(OrderBody.class));
        assertThat(fields("Item")).isEqualTo(fields(OrderBody.Item.class));
        assertThat(fields("OrderList")).isEqualTo(fields(OrderList.class));
        assertThat(fields("StatusRequest")).isEqualTo(fields(StatusRequest.class));
        assertThat(fields("Version")).isEqualTo(fields(StatusRequest.Version.class));
        assertThat(fields("SoldOutList")).isEqualTo(fields(SoldOutResource.SoldOutList.class));
        assertThat(fields("SoldOutRequest")).isEqualTo(fields(SoldOutResource.SoldOutRequest.class));
        assertThat(fields("Choice")).isEqualTo(fields(SoldOutResource.ChoiceBody.class));
        assertThat(fields("Conflict")).isEqualTo(fields(ConflictBody.class));
        assertThat(fields("Error")).isEqualTo(fields(ErrorBody.class));
    }

    @Test
    void namesEveryStatus() {
        assertThat(texts(document.at("/components/schemas/Status/enum")))
                .isEqualTo(
                        Stream.of(OrderStatus.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Collection<String> fields(String schema) {
        Set<String> names = new TreeSet<>();
        document.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static Collection<String> fields(Class<?> body) {
        return Stream.of(body.getRecordComponents())
                .map(its -> {
                    JsonProperty name = its.getAccessor().getAnnotation(JsonProperty.class);
                    return name == null ? its.getName() : name.value();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
