package dev.graphconform.signin;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SignIn.ClientCertificate;
import dev.graphconform.target.SignIn.ClientCredential;
import dev.graphconform.target.TokenDemand;
import dev.graphconform.target.TokenSource;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;

/** Signs an application in by its client credential; each call requests a new token. */
final class ApplicationSignIn implements TokenSource {
    private final AppRegistration appRegistration;
    private final ClientCredential clientCredential;
    private final AuthorityClient client;

    ApplicationSignIn(AppRegistration appRegistration, ClientCredential clientCredential, Duration timeout) {
        this.appRegistration = appRegistration;
        this.clientCredential = clientCredential;
        this.client = new AuthorityClient(
                appRegistration.audience().authority(),
                appRegistration.audience().connectionSettings(),
                timeout);
    }

    @Override
    public IssuedToken issue(TokenDemand demand) {
        IClientCredential credential = credential();
        IAuthenticationResult result = new TokenRequestRunner(appRegistration, client)
                .await(() -> application(credential)
                        .acquireToken(ClientCredentialParameters.builder(
                                        Set.of(appRegistration.audience().scope()))
                                .skipCache(true)
                                .claims(TokenRequestRunner.claims(demand))
                                .build()));
        return IssuedToken.until(
                Secret.of(result.accessToken()), result.expiresOnDate().toInstant());
    }

    private ConfidentialClientApplication application(IClientCredential credential) throws MalformedURLException {
        return ConfidentialClientApplication.builder(appRegistration.clientId(), credential)
                .authority(TokenRequestRunner.address(appRegistration))
                // instance discovery would send a request to a host of another cloud
                .instanceDiscovery(false)
                .httpClient(client)
                .executorService(TokenRequestRunner.THREADS)
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
