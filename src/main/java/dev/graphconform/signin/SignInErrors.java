package dev.graphconform.signin;

import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import dev.graphconform.target.AppRegistration;
import dev.graphconform.target.TargetFileException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What went wrong with a sign-in, in one sentence with place and remedy. Nothing that the authority or the library said
 * is repeated but the number of the error and the word of OAuth for it: a message could hold a secret. For the same
 * reason the fault has no cause.
 */
final class SignInErrors {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{1,9})");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

    private final AppRegistration appRegistration;
    private final AuthorityClient client;

    SignInErrors(AppRegistration appRegistration, AuthorityClient client) {
        this.appRegistration = appRegistration;
        this.client = client;
    }

    TargetFileException of(Throwable failure) {
        if (failure instanceof TargetFileException known) {
            return known;
        }
        if (failure instanceof MsalThrottlingException) {
            return at(appRegistration.authorityPlace(), "has asked to be left alone for a while; try again later");
        }
        int status = client.lastStatus();
        if (status >= 500 || status == 429) {
            return at(
                    appRegistration.authorityPlace(),
                    "answered " + status + ", which is a fault of its own; try again later");
        }
        boolean inItsForm = !"invalid_json".equals(failure instanceof MsalException known ? known.errorCode() : "");
        return failure instanceof MsalServiceException refused && status >= 400 && inItsForm
                ? refused(refused, status)
                : notAnswered(failure);
    }

    TargetFileException noToken() {
        return strange("no_token");
    }

    TargetFileException stopped() {
        return new TargetFileException(appRegistration.place("") + ": the sign-in was stopped");
    }

    private TargetFileException refused(MsalServiceException refused, int status) {
        String word = word(refused);
        Matcher number = NUMBER.matcher(String.valueOf(refused.getMessage()));
        String code = number.find() ? number.group(1) : "";
        String said = (word.isEmpty() ? "" : word + ", ") + (code.isEmpty() ? "status " + status : "AADSTS" + code);
        return EntraError.of(code, word)
                .map(error -> at(appRegistration.place(error.key()), error.sentence() + " (" + said + ")"))
                .orElseGet(() -> at(
                        appRegistration.place(""),
                        "refused the sign-in (" + said + "); "
                                + (code.isEmpty()
                                        ? "check that authority names a token endpoint of Microsoft identity, and "
                                                + "compare tenantId and clientId with the app"
                                                + " registration"
                                        : "https://login.microsoftonline.com/error?code=" + code
                                                + " says what that means")));
    }

    private static String word(MsalException failure) {
        return Optional.ofNullable(failure.errorCode())
                .filter(code -> WORD.matcher(code).matches())
                .orElse("");
    }

    private TargetFileException notAnswered(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return unreachable("is on a host that nobody knows");
        }
        if (has(failure, SSLException.class)) {
            return at(
                    appRegistration.authorityPlace(),
                    "shows a TLS certificate that is not trusted, or not made for this host; if it is from a"
                            + " certificate authority of your company or mock, name that one's certificate under "
                            + "\"caCertificate\"");
        }
        if (has(failure, SocketTimeoutException.class) || has(failure, TimeoutException.class)) {
            return unreachable("did not answer within " + client.patience().toSeconds() + " s");
        }
        if (has(failure, ConnectException.class)) {
            return unreachable("refused the connection");
        }
        if (client.lastStatus() == 0 && has(failure, IOException.class)) {
            return unreachable("broke the connection, or the proxy on the way did");
        }
        return strange(
                failure instanceof MsalException known && !word(known).isEmpty()
                        ? word(known)
                        : failure.getClass().getSimpleName());
    }

    private TargetFileException strange(String what) {
        return at(
                appRegistration.authorityPlace(),
                "gave no answer that a token endpoint gives (" + what + "); check that it is one of Microsoft"
                        + " identity, and the tenantId");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private TargetFileException unreachable(String what) {
        return at(appRegistration.authorityPlace(), what + "; check cloud or authority, the network and HTTPS_PROXY");
    }

    private TargetFileException at(String place, String sentence) {
        return new TargetFileException(place + ": the authority " + appRegistration.authority() + " " + sentence);
    }
}
