package dev.graphconform.signin;

import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Memoized;
import dev.graphconform.target.SignIn;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Signs in by the token library of Microsoft. */
public final class MicrosoftSignIn implements SignIn {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Consumer<String> person;
    private final Duration patience;

    /**
     * A sign-in.
     *
     * @param person shows a line to the person at the terminal: where to go and which code to type
     */
    public MicrosoftSignIn(Consumer<String> person) {
        this(person, PATIENCE);
    }

    MicrosoftSignIn(Consumer<String> person, Duration patience) {
        this.person = person;
        this.patience = patience;
    }

    @Override
    public Supplier<IssuedToken> source(AppRegistration appRegistration, ClientCredential clientCredential) {
        // the library is touched when a token is first needed, not before
        Memoized<Supplier<IssuedToken>> source =
                new Memoized<>(() -> clientCredential instanceof ClientCredential.DeviceCode
                        ? new PersonSignIn(appRegistration, person, patience)
                        : new ApplicationSignIn(appRegistration, clientCredential, patience));
        return () -> source.get().get();
    }
}
