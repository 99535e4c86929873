package dev.graphconform.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Secret;
import dev.graphconform.target.TokenDemand;
import dev.graphconform.target.TokenSource;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Signs a person in by the device code flow: once in a browser, after that by the refresh token, as long as the
 * authority accepts it. Thread-safe.
 */
final class PersonSignIn implements TokenSource {
    private final AppRegistration appRegistration;
    private final Consumer<String> prompt;
    private final AuthorityClient client;
    private PublicClientApplication application;
    private IAuthenticationResult signedIn;

    PersonSignIn(AppRegistration appRegistration, Consumer<String> prompt, Duration timeout) {
        this.appRegistration = appRegistration;
        this.prompt = prompt;
        this.client = new AuthorityClient(
                appRegistration.audience().authority(),
                appRegistration.audience().connectionSettings(),
                timeout);
    }

    @Override
    public synchronized IssuedToken issue(TokenDemand demand) {
        TokenRequestRunner runner = new TokenRequestRunner(appRegistration, client);
        Set<String> scopes = Set.of(appRegistration.audience().scope());
        if (signedIn == null) {
            signedIn = runner.awaitPerson(() -> application()
                    .acquireToken(DeviceCodeFlowParameters.builder(scopes, this::showCode)
                            .claims(TokenRequestRunner.claims(demand))
                            .build()));
        } else {
            signedIn = runner.await(() -> application()
                    .acquireTokenSilently(SilentParameters.builder(scopes, signedIn.account())
                            .forceRefresh(true)
                            .claims(TokenRequestRunner.claims(demand))
                            .build()));
        }
        return IssuedToken.until(
                Secret.of(signedIn.accessToken()), signedIn.expiresOnDate().toInstant());
    }

    private void showCode(DeviceCode code) {
        prompt.accept("To sign in for " + appRegistration.key() + ", open " + code.verificationUri()
                + " in a browser and type the code " + code.userCode() + " (good for "
                + Math.max(1, code.expiresIn() / 60) + " min).");
    }

    private PublicClientApplication application() throws MalformedURLException {
        if (application == null) {
            application = PublicClientApplication.builder(appRegistration.clientId())
                    .authority(TokenRequestRunner.address(appRegistration))
                    // instance discovery would send a request to a host of another cloud
                    .instanceDiscovery(false)
                    .httpClient(client)
                    .executorService(TokenRequestRunner.THREADS)
                    .build();
        }
        return application;
    }
}
