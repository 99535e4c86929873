package dev.graphconform.signin;

import dev.graphconform.target.IssuedToken;
import dev.graphconform.target.Once;
import dev.graphconform.target.Registration;
import dev.graphconform.target.SignIn;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Signs in by the token library of Microsoft. */
public final class MicrosoftSignIn implements SignIn {
    private final Consumer<String> person;

    /**
     * A sign-in.
     *
     * @param person shows a line to the person at the terminal: where to go and which code to type
     */
    public MicrosoftSignIn(Consumer<String> person) {
        this.person = person;
    }

    @Override
    public Supplier<IssuedToken> source(Registration registration, Proof proof) {
        // the library is touched when a token is first needed, not before
        Once<Supplier<IssuedToken>> source = new Once<>(() -> proof instanceof Proof.DeviceCode
                ? new PersonSignIn(registration, person)
                : new ApplicationSignIn(registration, proof));
        return () -> source.get().get();
    }
}
