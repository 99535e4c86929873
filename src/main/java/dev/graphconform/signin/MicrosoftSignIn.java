package dev.graphconform.signin;

import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.Memoized;
import dev.graphconform.target.SignIn;
import dev.graphconform.target.TokenSource;
import java.time.Duration;
import java.util.function.Consumer;

/** Signs in with Microsoft's token library (MSAL). */
public final class MicrosoftSignIn implements SignIn {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Consumer<String> prompt;
    private final Duration timeout;

    /**
     * A sign-in.
     *
     * @param prompt shows a line to the user at the terminal: the address to open and the code to enter there
     */
    public MicrosoftSignIn(Consumer<String> prompt) {
        this(prompt, TIMEOUT);
    }

    MicrosoftSignIn(Consumer<String> prompt, Duration timeout) {
        this.prompt = prompt;
        this.timeout = timeout;
    }

    @Override
    public TokenSource source(AppRegistration appRegistration, ClientCredential clientCredential) {
        // the library is loaded when a token is first needed, not before
        Memoized<TokenSource> source = new Memoized<>(() -> clientCredential instanceof ClientCredential.DeviceCode
                ? new PersonSignIn(appRegistration, prompt, timeout)
                : new ApplicationSignIn(appRegistration, clientCredential, timeout));
        return demand -> source.get().issue(demand);
    }
}
