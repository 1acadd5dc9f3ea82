package kr.plusbot.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger.Level;
import kr.plusbot.platform.runtime.SampledLog;

/** Turns every failure into an {@link ErrorBody}, and logs the failures of the bot itself. */
@Singleton
public final class AnyFailureMapper implements ExceptionMapper<Throwable> {

    private final SampledLog log = new SampledLog(AnyFailureMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return inJson(refusal.getResponse());
        }
        log.log(Level.ERROR, "A request failed", failure);
        return ErrorBody.response(500);
    }

    private static Response inJson(Response refusal) {
        if (refusal.getEntity() instanceof ErrorBody) {
            return refusal;
        }
        Response answer = ErrorBody.response(refusal.getStatus());
        String allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
