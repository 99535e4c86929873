package dev.graphconform.signin;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.ClientCertificate;
import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SignIn.ClientCredential;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** An application signs in by itself, anew each time. */
final class ApplicationSignIn implements Supplier<IssuedToken> {
    private final AppRegistration appRegistration;
    private final ClientCredential clientCredential;
    private final AuthorityClient client;

    ApplicationSignIn(AppRegistration appRegistration, ClientCredential clientCredential, Duration patience) {
        this.appRegistration = appRegistration;
        this.clientCredential = clientCredential;
        this.client = new AuthorityClient(appRegistration.authority(), appRegistration.connectionSettings(), patience);
    }

    @Override
    public IssuedToken get() {
        IClientCredential credential = credential();
        IAuthenticationResult result = new TokenRequestRunner(appRegistration, client)
                .await(() -> application(credential)
                        .acquireToken(ClientCredentialParameters.builder(Set.of(appRegistration.scope()))
                                .skipCache(true)
                                .build()));
        return IssuedToken.until(
                Secret.of(result.accessToken()), result.expiresOnDate().toInstant());
    }

    private ConfidentialClientApplication application(IClientCredential credential) throws MalformedURLException {
        return ConfidentialClientApplication.builder(appRegistration.clientId(), credential)
                .authority(TokenRequestRunner.address(appRegistration))
                // discovery would ask a host of another cloud whether to trust this one
                .instanceDiscovery(false)
                .httpClient(client)
                .executorService(TokenRequestRunner.WORKERS)
                .build();
    }

    private IClientCredential credential() {
        if (clientCredential instanceof ClientCredential.ClientSecret secret) {
            return ClientCredentialFactory.createFromSecret(
                    secret.secret().get().reveal());
        }
        if (clientCredential instanceof ClientCredential.Certificate given) {
            ClientCertificate certificate = given.certificate().get();
            return ClientCredentialFactory.createFromCertificateChain(certificate.key(), certificate.chain());
        }
        if (clientCredential instanceof ClientCredential.FederatedToken token) {
            return ClientCredentialFactory.createFromClientAssertion(
                    token.token().get().reveal());
        }
        throw new IllegalArgumentException("no proof of an application");
    }
}
