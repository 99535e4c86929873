package dev.graphconform.signin;

import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import dev.graphconform.target.Registration;
import dev.graphconform.target.TargetFault;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What went wrong with a sign-in, in one sentence with place and remedy. Nothing that the authority or the library said is repeated but the number of the
 * error and the word of OAuth for it: a message could hold a secret. For the same reason the fault has no cause.
 */
final class Refusals {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{1,9})");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

    private final Registration registration;

    Refusals(Registration registration) {
        this.registration = registration;
    }

    TargetFault of(Throwable failure) {
        if (failure instanceof TargetFault known) {
            return known;
        }
        if (failure instanceof MsalThrottlingException) {
            return at(registration.authorityPlace(), "has asked to be left alone for a while; try again later");
        }
        if (failure instanceof MsalServiceException refused && refused.statusCode() != null) {
            return answered(refused);
        }
        return notAnswered(failure);
    }

    TargetFault stopped() {
        return new TargetFault(registration.place("") + ": the sign-in was stopped");
    }

    private TargetFault answered(MsalServiceException refused) {
        if (refused.statusCode() >= 500 || refused.statusCode() == 429) {
            return at(registration.authorityPlace(), "answered " + refused.statusCode() + ", which is a fault of its own; try again later");
        }
        String word = Optional.ofNullable(refused.errorCode()).filter(code -> WORD.matcher(code).matches()).orElse("");
        Matcher number = NUMBER.matcher(String.valueOf(refused.getMessage()));
        String code = number.find() ? number.group(1) : "";
        return EntraError.of(code, word)
                .map(error -> at(registration.place(error.key()), error.sentence() + " (" + said(code, word, refused) + ")"))
                .orElseGet(() -> at(registration.place(""), "refused the sign-in (" + said(code, word, refused) + ")"
                        + (code.isEmpty()
                                ? "; check that authority names a token endpoint of Microsoft identity, and compare tenantId and clientId with the app registration"
                                : "; https://login.microsoftonline.com/error?code=" + code + " says what that means")));
    }

    private static String said(String code, String word, MsalServiceException refused) {
        String numbered = code.isEmpty() ? "status " + refused.statusCode() : "AADSTS" + code;
        return word.isEmpty() ? numbered : word + ", " + numbered;
    }

    private TargetFault notAnswered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return unreachable("is on a host that nobody knows");
            }
            if (cause instanceof SSLException) {
                return at(registration.authorityPlace(), "shows a TLS certificate that is not trusted, or not made for this host; if it is from a"
                        + " certificate authority of your company or mock, name that one's certificate under \"caCertificate\"");
            }
            if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
                return unreachable("did not answer within " + AuthorityClient.PATIENCE.toSeconds() + " s");
            }
            if (cause instanceof java.net.ConnectException) {
                return unreachable(cause.getCause() instanceof UnresolvedAddressException
                        ? "is on a host that nobody knows"
                        : "refused the connection");
            }
            if (cause instanceof java.io.IOException) {
                return unreachable("broke the connection, or the proxy on the way did");
            }
        }
        String kind = failure instanceof MsalException known && known.errorCode() != null && WORD.matcher(known.errorCode()).matches()
                ? known.errorCode()
                : failure.getClass().getSimpleName();
        return at(registration.authorityPlace(), "gave no answer that a token endpoint gives (" + kind + "); check that it is one of Microsoft"
                + " identity, and the tenantId");
    }

    private TargetFault unreachable(String what) {
        return at(registration.authorityPlace(), what + "; check cloud or authority, the network and HTTPS_PROXY");
    }

    private TargetFault at(String place, String sentence) {
        return new TargetFault(place + ": the authority " + registration.authority() + " " + sentence);
    }
}
