package dev.graphconform.simulator.http;

import dev.graphconform.simulator.protocol.IncomingRequest.CorrelationIds;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;

/** Adds the header fields that every recorded response has; the server itself adds the Date. */
final class StandardHeaders {

    private static final String DIAGNOSTIC = """
            {"ServerInfo":{"DataCenter":"North Europe","Slice":"E","Ring":"4","ScaleUnit":"001",\
            "RoleInstance":"SIMULATOR"}}\
            """;
    private static final String JSON =
            "application/json;odata.metadata=minimal;odata.streaming=true;" + "IEEE754Compatible=false;charset=utf-8";

    private StandardHeaders() {}

    static OutgoingResponse on(OutgoingResponse response, CorrelationIds ids) {
        OutgoingResponse traced = response.withHeader("request-id", ids.requestId())
                .withHeader("client-request-id", ids.clientRequestId())
                .withHeader("x-ms-ags-diagnostic", DIAGNOSTIC)
                .withHeader("Strict-Transport-Security", "max-age=31536000");
        if (response.status() >= 300) {
            return traced;
        }
        OutgoingResponse success = traced.withHeader("OData-Version", "4.0").withHeader("Vary", "Accept-Encoding");
        return response.content() instanceof ResponseContent.Empty ? success : success.withHeader("Content-Type", JSON);
    }
}
