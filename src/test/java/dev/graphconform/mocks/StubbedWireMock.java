package dev.graphconform.mocks;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.function.UnaryOperator;

/** WireMock within this process, on any port that is free; with the stubs of a set-up, or with none yet. */
final class StubbedWireMock implements AutoCloseable {
    private final WireMockServer server;

    private StubbedWireMock(WireMockConfiguration options) {
        this.server = new WireMockServer(options.bindAddress("127.0.0.1").dynamicPort());
        server.start();
    }

    /** With the stubs of this folder below {@code src/test/mocks}. */
    static StubbedWireMock of(String setUp) {
        return new StubbedWireMock(WireMockConfiguration.options()
                .usingFilesUnderDirectory(SetUps.folder(setUp).toString()));
    }

    static StubbedWireMock without(UnaryOperator<WireMockConfiguration> options) {
        return new StubbedWireMock(options.apply(WireMockConfiguration.options()));
    }

    /** To add stubs, and to ask what came. */
    WireMockServer server() {
        return server;
    }

    String root() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
