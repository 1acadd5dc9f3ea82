package kr.plusbot.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers broken JSON with 400. It maps every Jackson failure but the two for which Jackson has mappers of its own. */
@Singleton
@Priority(1)
public final class JsonFailureMapper implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return brokenJson();
    }

    static Response brokenJson() {
        return ErrorBody.response(400, "invalid json");
    }
}
