package kr.plusbot.tools.simulator;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.plusbot.platform.http.ErrorBody;
import org.jspecify.annotations.Nullable;

/** The page's files, as the web application holds them. Safe across threads. */
final class SimulatorFiles {

    static final String INDEX = "index.html";

    private static final Pattern NAME = Pattern.compile("[a-z-]+(/[a-z-]+)?\\.([a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    /**
     * Everything comes from here, and nothing stands in the page itself. A bot's photos may come from anywhere; they are the
     * only foreign thing that is loaded.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    private final Function<String, @Nullable InputStream> opener;

    /** @param opener opens a file of the web application by its path; null when there is none */
    SimulatorFiles(Function<String, @Nullable InputStream> opener) {
        this.opener = opener;
    }

    /** A response with the file of this name. */
    Response response(String name) throws IOException {
        var matcher = NAME.matcher(name);
        String type = matcher.matches() ? TYPES.get(matcher.group(2)) : null;
        if (type == null) {
            return ErrorBody.response(404);
        }
        try (InputStream content = opener.apply("/simulator/" + name)) {
            return content == null ? ErrorBody.response(404) : response(content.readAllBytes(), type);
        }
    }

    private static Response response(byte[] content, String type) {
        return Response.ok(content, MediaType.valueOf(type))
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
