package kr.plusbot.platform.http;

import jakarta.ws.rs.BadRequestException;

/** A request that cannot be understood. Its reason is shown to the caller. */
public final class BadInput extends BadRequestException {

    /** @param reason short, in lower case, without anything that the caller sent */
    public BadInput(String reason) {
        super(ErrorBody.response(400, reason));
    }
}
