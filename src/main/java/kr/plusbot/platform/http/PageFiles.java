package kr.plusbot.platform.http;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of a page of ours, as the web application holds them, under a policy by which nothing foreign runs. Safe across threads. */
@Vetoed
public final class PageFiles {

    public static final String INDEX = "index.html";

    private static final Pattern NAME = Pattern.compile("[a-z-]+(/[a-z-]+)?\\.([a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    /** Everything comes from here, and nothing stands in the page itself. Photos are the only foreign thing that is loaded. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    private final String folder;
    private final String policy;
    private final Function<String, @Nullable InputStream> opener;

    /**
     * @param folder the page's folder in the web application
     * @param photos the schemes of foreign photos, as the policy writes them
     * @param opener opens a file of the web application by its path; null when there is none
     */
    public PageFiles(String folder, String photos, Function<String, @Nullable InputStream> opener) {
        this.folder = folder;
        this.policy = POLICY.formatted(photos);
        this.opener = opener;
    }

    /** A response with the file of this name. */
    public Response response(String name) throws IOException {
        var matcher = NAME.matcher(name);
        String type = matcher.matches() ? TYPES.get(matcher.group(2)) : null;
        if (type == null) {
            return ErrorBody.response(404);
        }
        try (InputStream content = opener.apply("/" + folder + "/" + name)) {
            return content == null ? ErrorBody.response(404) : response(content.readAllBytes(), type);
        }
    }

    private Response response(byte[] content, String type) {
        return Response.ok(content, MediaType.valueOf(type))
                .header("Content-Security-Policy", policy)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
