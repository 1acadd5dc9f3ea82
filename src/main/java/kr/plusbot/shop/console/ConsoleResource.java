package kr.plusbot.shop.console;

import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import kr.plusbot.platform.http.PageFiles;
import org.jspecify.annotations.Nullable;

/** The page's files. They hold nothing of a shop's, so anybody may read them. Safe across threads. */
@Singleton
@Path("console")
public final class ConsoleResource {

    @Context
    private ServletContext application;

    @Context
    private HttpServletRequest socket;

    /** The page. Its own addresses are relative, so the slash at the end matters. */
    @GET
    public Response page() throws IOException {
        if (socket.getRequestURI().endsWith("/")) {
            return file(PageFiles.INDEX);
        }
        String bot = Counter.bot().isMain() ? "" : "/bots/" + Counter.bot();
        return Response.status(Response.Status.FOUND)
                .header("Location", application.getContextPath() + bot + "/console/")
                .build();
    }

    /** One of the page's files. */
    @GET
    @Path("{name: .+}")
    public Response file(@PathParam("name") String name) throws IOException {
        return files(application::getResourceAsStream).response(name);
    }

    /** Kakao's photos come over TLS. */
    static PageFiles files(Function<String, @Nullable InputStream> opener) {
        return new PageFiles("console", "https:", opener);
    }
}
