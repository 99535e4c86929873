package dev.graphconform.signin;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.TargetFileException;
import dev.graphconform.target.TokenDemand;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the token library, which works on its own threads, and converts whatever it throws into a
 * {@link TargetFileException} with place and remedy.
 */
final class TokenRequestRunner {
    /** Daemon threads, which never keep the process alive. */
    static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "sign-in");
        thread.setDaemon(true);
        return thread;
    });

    /** Longer than authorities wait for a person, which is a quarter of an hour. */
    private static final Duration PERSON_TIMEOUT = Duration.ofMinutes(20);

    private final SignInErrors signInErrors;
    private final Duration timeout;

    TokenRequestRunner(AppRegistration appRegistration, AuthorityClient client) {
        this.signInErrors = new SignInErrors(appRegistration, client);
        // the library retries once when an authority fails; neither attempt may hang on a body that never ends
        this.timeout = client.timeout().multipliedBy(2).plus(client.timeout().dividedBy(4));
    }

    /** The authority in the form of the library: followed by the tenant. */
    static String address(AppRegistration appRegistration) {
        return appRegistration.audience().authority() + "/" + appRegistration.tenantId() + "/";
    }

    /** The claims that the target asked for, in the form of the library; null for none, as there. */
    static ClaimsRequest claims(TokenDemand demand) {
        return demand.claims().map(ClaimsRequest::formatAsClaimsRequest).orElse(null);
    }

    /** The result of a request that needs nobody to act. */
    IAuthenticationResult await(Callable<CompletableFuture<IAuthenticationResult>> request) {
        return await(request, timeout);
    }

    /** The result of a request that a person has to confirm. */
    IAuthenticationResult awaitPerson(Callable<CompletableFuture<IAuthenticationResult>> request) {
        return await(request, PERSON_TIMEOUT);
    }

    // the library throws at once what it could throw later, checked or not
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private IAuthenticationResult await(Callable<CompletableFuture<IAuthenticationResult>> request, Duration limit) {
        try {
            IAuthenticationResult result = request.call().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (result.accessToken() == null || result.accessToken().isBlank()) {
                throw signInErrors.noToken();
            }
            return result;
        } catch (ExecutionException failed) {
            throw signInErrors.of(failed.getCause());
        } catch (TimeoutException late) {
            throw signInErrors.of(late);
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
