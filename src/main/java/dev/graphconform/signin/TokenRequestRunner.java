package dev.graphconform.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.TargetFileException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the token library, which works on threads of its own, and turns whatever it throws into a fault with place
 * and remedy.
 */
final class TokenRequestRunner {
    /** Threads that never keep the process alive. */
    static final ExecutorService WORKERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "sign-in");
        thread.setDaemon(true);
        return thread;
    });

    /** Authorities give a person a quarter of an hour. */
    private static final Duration OF_A_PERSON = Duration.ofMinutes(20);

    private final SignInErrors signInErrors;
    private final Duration patience;

    TokenRequestRunner(AppRegistration appRegistration, AuthorityClient client) {
        this.signInErrors = new SignInErrors(appRegistration, client);
        // the library tries twice when an authority fails; neither try may hang on a body that never ends
        this.patience = client.patience().multipliedBy(2).plus(client.patience().dividedBy(4));
    }

    /** What the library calls an authority: with the tenant behind it. */
    static String address(AppRegistration appRegistration) {
        return appRegistration.authority() + "/" + appRegistration.tenantId() + "/";
    }

    IAuthenticationResult await(Callable<CompletableFuture<IAuthenticationResult>> asked) {
        return await(asked, patience);
    }

    IAuthenticationResult awaitPerson(Callable<CompletableFuture<IAuthenticationResult>> asked) {
        return await(asked, OF_A_PERSON);
    }

    // the library throws at once what it could throw later, checked or not
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private IAuthenticationResult await(Callable<CompletableFuture<IAuthenticationResult>> asked, Duration longest) {
        try {
            IAuthenticationResult result = asked.call().get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (result.accessToken() == null || result.accessToken().isBlank()) {
                throw signInErrors.noToken();
            }
            return result;
        } catch (ExecutionException failed) {
            throw signInErrors.of(failed.getCause());
        } catch (TimeoutException endless) {
            throw signInErrors.of(endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw signInErrors.stopped();
        } catch (TargetFileException known) {
            throw known;
        } catch (Exception failed) {
            throw signInErrors.of(failed);
        }
    }
}
