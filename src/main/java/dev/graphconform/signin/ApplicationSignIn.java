package dev.graphconform.signin;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import dev.graphconform.target.ClientCertificate;
import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Registration;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SignIn.Proof;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** An application signs in by itself, anew each time. */
final class ApplicationSignIn implements Supplier<IssuedToken> {
    private final Registration registration;
    private final Proof proof;
    private final AuthorityClient client;

    ApplicationSignIn(Registration registration, Proof proof, Duration patience) {
        this.registration = registration;
        this.proof = proof;
        this.client = new AuthorityClient(registration.authority(), registration.connection(), patience);
    }

    @Override
    public IssuedToken get() {
        IClientCredential credential = credential();
        IAuthenticationResult result = new Acquisition(registration, client).await(() -> application(credential)
                .acquireToken(ClientCredentialParameters.builder(Set.of(registration.scope())).skipCache(true).build()));
        return IssuedToken.until(Secret.of(result.accessToken()), result.expiresOnDate().toInstant());
    }

    private ConfidentialClientApplication application(IClientCredential credential) throws MalformedURLException {
        return ConfidentialClientApplication.builder(registration.clientId(), credential)
                .authority(Acquisition.address(registration))
                // discovery would ask a host of another cloud whether to trust this one
                .instanceDiscovery(false)
                .httpClient(client)
                .executorService(Acquisition.WORKERS)
                .build();
    }

    private IClientCredential credential() {
        if (proof instanceof Proof.ClientSecret secret) {
            return ClientCredentialFactory.createFromSecret(secret.secret().get().reveal());
        }
        if (proof instanceof Proof.Certificate given) {
            ClientCertificate certificate = given.certificate().get();
            return ClientCredentialFactory.createFromCertificateChain(certificate.key(), certificate.chain());
        }
        if (proof instanceof Proof.FederatedToken token) {
            return ClientCredentialFactory.createFromClientAssertion(token.token().get().reveal());
        }
        throw new IllegalArgumentException("no proof of an application");
    }
}
