package dev.graphconform.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Secret;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A person signs in once, elsewhere, by a code; from then on the token is renewed without asking again, as long as the
 * authority agrees.
 */
final class PersonSignIn implements Supplier<IssuedToken> {
    private final AppRegistration appRegistration;
    private final Consumer<String> person;
    private final AuthorityClient client;
    private PublicClientApplication application;
    private IAuthenticationResult signedIn;

    PersonSignIn(AppRegistration appRegistration, Consumer<String> person, Duration patience) {
        this.appRegistration = appRegistration;
        this.person = person;
        this.client = new AuthorityClient(appRegistration.authority(), appRegistration.connectionSettings(), patience);
    }

    @Override
    public synchronized IssuedToken get() {
        TokenRequestRunner tokenRequestRunner = new TokenRequestRunner(appRegistration, client);
        Set<String> scopes = Set.of(appRegistration.scope());
        if (signedIn == null) {
            signedIn = tokenRequestRunner.awaitPerson(() -> application()
                    .acquireToken(
                            DeviceCodeFlowParameters.builder(scopes, this::tell).build()));
        } else {
            signedIn = tokenRequestRunner.await(() -> application()
                    .acquireTokenSilently(SilentParameters.builder(scopes, signedIn.account())
                            .forceRefresh(true)
                            .build()));
        }
        return IssuedToken.until(
                Secret.of(signedIn.accessToken()), signedIn.expiresOnDate().toInstant());
    }

    private void tell(DeviceCode code) {
        person.accept("To sign in for " + appRegistration.key() + ", open " + code.verificationUri()
                + " in a browser and type the code " + code.userCode() + " (good for "
                + Math.max(1, code.expiresIn() / 60) + " min).");
    }

    private PublicClientApplication application() throws MalformedURLException {
        if (application == null) {
            application = PublicClientApplication.builder(appRegistration.clientId())
                    .authority(TokenRequestRunner.address(appRegistration))
                    // discovery would ask a host of another cloud whether to trust this one
                    .instanceDiscovery(false)
                    .httpClient(client)
                    .executorService(TokenRequestRunner.WORKERS)
                    .build();
        }
        return application;
    }
}
