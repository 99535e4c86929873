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
 * Turns a failed sign-in into an exception whose message names place and remedy. Of the message of the authority or the
 * library only the AADSTS number and the OAuth error code are repeated: it could hold a secret. For the same reason the
 * exception has no cause.
 */
final class SignInErrors {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{1,9})");
    private static final Pattern OAUTH_CODE = Pattern.compile("[a-z_]{1,40}");

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
        boolean isJson = !"invalid_json".equals(failure instanceof MsalException known ? known.errorCode() : "");
        return failure instanceof MsalServiceException refused && status >= 400 && isJson
                ? refusal(refused, status)
                : connectionError(failure);
    }

    TargetFileException noToken() {
        return unexpectedResponse("no_token");
    }

    TargetFileException stopped() {
        return new TargetFileException(appRegistration.place("") + ": the sign-in was stopped");
    }

    private TargetFileException refusal(MsalServiceException refused, int status) {
        String oauthCode = oauthCode(refused);
        Matcher number = NUMBER.matcher(String.valueOf(refused.getMessage()));
        String code = number.find() ? number.group(1) : "";
        String codes =
                (oauthCode.isEmpty() ? "" : oauthCode + ", ") + (code.isEmpty() ? "status " + status : "AADSTS" + code);
        return EntraError.of(code, oauthCode)
                .map(error -> at(appRegistration.place(error.key()), error.sentence() + " (" + codes + ")"))
                .orElseGet(() -> at(
                        appRegistration.place(""),
                        "refused the sign-in (" + codes + "); "
                                + (code.isEmpty()
                                        ? "check that authority names a token endpoint of Microsoft identity, and "
                                                + "compare tenantId and clientId with the app"
                                                + " registration"
                                        : "https://login.microsoftonline.com/error?code=" + code
                                                + " says what that means")));
    }

    private static String oauthCode(MsalException failure) {
        return Optional.ofNullable(failure.errorCode())
                .filter(code -> OAUTH_CODE.matcher(code).matches())
                .orElse("");
    }

    private TargetFileException connectionError(Throwable failure) {
        if (hasCause(failure, UnresolvedAddressException.class) || hasCause(failure, UnknownHostException.class)) {
            return unreachable("is on a host that nobody knows");
        }
        if (hasCause(failure, SSLException.class)) {
            return at(
                    appRegistration.authorityPlace(),
                    "shows a TLS certificate that is not trusted, or not made for this host; if it is from a"
                            + " certificate authority of your company or mock, name that one's certificate under "
                            + "\"caCertificate\"");
        }
        if (hasCause(failure, SocketTimeoutException.class) || hasCause(failure, TimeoutException.class)) {
            return unreachable("did not answer within " + client.timeout().toSeconds() + " s");
        }
        if (hasCause(failure, ConnectException.class)) {
            return unreachable("refused the connection");
        }
        if (client.lastStatus() == 0 && hasCause(failure, IOException.class)) {
            return unreachable("broke the connection, or the proxy on the way did");
        }
        return unexpectedResponse(
                failure instanceof MsalException known && !oauthCode(known).isEmpty()
                        ? oauthCode(known)
                        : failure.getClass().getSimpleName());
    }

    private TargetFileException unexpectedResponse(String what) {
        return at(
                appRegistration.authorityPlace(),
                "gave no answer that a token endpoint gives (" + what + "); check that it is one of Microsoft"
                        + " identity, and the tenantId");
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
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
        return new TargetFileException(
                place + ": the authority " + appRegistration.audience().authority() + " " + sentence);
    }
}
