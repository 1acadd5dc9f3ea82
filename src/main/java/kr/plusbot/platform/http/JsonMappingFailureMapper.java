package kr.plusbot.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers 400 to JSON that has another structure than expected. It replaces Jackson's own mapper, which names the Java
 * class.
 */
@Singleton
@Priority(1)
public final class JsonMappingFailureMapper implements ExceptionMapper<JsonMappingException> {

    @Override
    public Response toResponse(JsonMappingException failure) {
        return ErrorBody.response(400, "unexpected json");
    }
}
