package dev.graphconform.http;

import dev.graphconform.target.Credential;
import java.time.Instant;
import java.util.Optional;

/**
 * A credential that the target refuses, whatever is asked for with it.
 *
 * @param credential which one
 * @param since when it was refused first
 * @param answer the last refusal; empty where there is no token any more that could be sent
 * @param takenBefore whether the target took it before; else the credential itself is wrong, not revoked
 * @param renewal what came of fetching it anew, to be read after a semicolon; empty where that is nobody's to do
 */
public record CredentialRefusal(
        Credential credential, Instant since, Optional<Exchange> answer, boolean takenBefore, String renewal) {}
