package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.console.TextBody.ListBody;
import kr.plusbot.shop.console.TextBody.VersionBody;
import kr.plusbot.shop.console.TextBody.WrongBody;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WrongFile;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.shop.staff.Visit;

/** Lets owners write the menu and the questions with their answers. Safe across threads. */
@Singleton
@Path("console/api/texts/{kind}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TextResource {

    private static final String NUMBER = "{number: \\d{1,9}}";

    private final Counter counter;
    private final Texts texts;
    private final Trial trial;
    private final Staff staff;

    @Inject
    TextResource(Counter counter, Texts texts, Trial trial, Staff staff) {
        this.counter = counter;
        this.texts = texts;
        this.trial = trial;
        this.staff = staff;
    }

    /** What the bot uses now. */
    @GET
    public Response look(@Context HttpHeaders headers, @PathParam("kind") String name) {
        TextKind kind = kind(name);
        return counter.reading(headers, Role.OWNER, visit -> body(visit.member().bot(), kind));
    }

    private Response body(BotId bot, TextKind kind) {
        String file = texts.of(kind)
                .file(bot)
                .map(path -> String.valueOf(path.getFileName()))
                .orElse(null);
        return Response.ok(new TextBody(
                        texts.number(bot, kind),
                        file,
                        ShopYaml.tree(texts.of(kind).current(bot))))
                .build();
    }

    /** Writes it: 400 with the reason when the bot could not use it, 409 when somebody else has written meanwhile. */
    @POST
    public Response write(@Context HttpHeaders headers, @PathParam("kind") String name, TextRequest request) {
        TextKind kind = kind(name);
        return counter.changing(headers, Role.OWNER, visit -> write(visit, kind, request));
    }

    private Response write(Visit visit, TextKind kind, TextRequest request) throws DatabaseUnavailable {
        BotId bot = visit.member().bot();
        if (texts.of(kind).file(bot).isPresent()) {
            return ErrorBody.response(409, "written in a file");
        }
        try {
            if (texts.number(bot, kind) != request.seen()
                    || !texts.write(
                            bot,
                            kind,
                            request.seen(),
                            yaml(bot, kind, request),
                            visit.member().name())) {
                return ErrorBody.response(409, "written meanwhile");
            }
            staff.note(visit.member(), kind.name() + "_WRITTEN", "");
            return body(bot, kind);
        } catch (WrongFile e) {
            return wrong(e);
        }
    }

    /** What is to be written; it was read once, so the bot can use it. */
    private String yaml(BotId bot, TextKind kind, TextRequest request) throws WrongFile, DatabaseUnavailable {
        if (request.back() != null) {
            String before = texts.yaml(bot, kind, request.back()).orElseThrow(() -> new BadInput("back is invalid"));
            texts.read(kind, before);
            return before;
        }
        if (request.yaml() != null) {
            texts.read(kind, request.yaml());
            return request.yaml();
        }
        return ShopYaml.write(texts.read(bot, kind, request.content()));
    }

    private static Response wrong(WrongFile wrong) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new WrongBody("wrong text", String.valueOf(wrong.getMessage())))
                .build();
    }

    /** The versions that are kept. */
    @GET
    @Path("versions")
    public Response versions(@Context HttpHeaders headers, @PathParam("kind") String name) {
        TextKind kind = kind(name);
        return counter.reading(
                headers,
                Role.OWNER,
                visit -> Response.ok(new ListBody(texts.all(visit.member().bot(), kind).stream()
                                .map(VersionBody::of)
                                .toList()))
                        .build());
    }

    /** One of them, or what was there before the first: 404 when it is not kept. */
    @GET
    @Path("versions/" + NUMBER)
    public Response version(
            @Context HttpHeaders headers, @PathParam("kind") String name, @PathParam("number") long number) {
        TextKind kind = kind(name);
        return counter.reading(headers, Role.OWNER, visit -> {
            Optional<String> yaml = texts.yaml(visit.member().bot(), kind, number);
            try {
                return yaml.isEmpty()
                        ? ErrorBody.response(404)
                        : Response.ok(new TextBody(number, null, ShopYaml.tree(texts.read(kind, yaml.get()))))
                                .build();
            } catch (WrongFile e) {
                return wrong(e);
            }
        });
    }

    /** What the bot uses now, as a file to keep. */
    @GET
    @Path("file.yaml")
    @Produces(MediaType.WILDCARD)
    public Response export(@Context HttpHeaders headers, @PathParam("kind") String name) {
        TextKind kind = kind(name);
        return counter.reading(
                headers,
                Role.OWNER,
                visit -> Response.ok(texts.yaml(visit.member().bot(), kind), "application/yaml;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"" + name + ".yaml\"")
                        .build());
    }

    /** How the bot takes a sentence, by what the forms hold. */
    @POST
    @Path("try")
    public Response attempt(@Context HttpHeaders headers, @PathParam("kind") String name, TextRequest request) {
        TextKind kind = kind(name);
        return counter.changing(headers, Role.OWNER, visit -> {
            BotId bot = visit.member().bot();
            if (texts.number(bot, kind) != request.seen()) {
                return ErrorBody.response(409, "written meanwhile");
            }
            try {
                return Response.ok(trial.hear(bot, texts.read(bot, kind, request.content()), request.toSay()))
                        .build();
            } catch (WrongFile e) {
                return wrong(e);
            }
        });
    }

    /** @throws BadInput when there is no such kind */
    private static TextKind kind(String name) {
        return Stream.of(TextKind.values())
                .filter(its -> its.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("kind is invalid"));
    }
}
