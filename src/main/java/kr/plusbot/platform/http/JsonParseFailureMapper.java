package kr.plusbot.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers broken JSON with 400. It replaces Jackson's own mapper, which shows the parser's message. */
@Singleton
@Priority(1)
public final class JsonParseFailureMapper implements ExceptionMapper<JsonParseException> {

    @Override
    public Response toResponse(JsonParseException failure) {
        return JsonFailureMapper.brokenJson();
    }
}
