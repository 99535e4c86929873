package dev.graphconform.simulator.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The device codes that were given out, and which of them a person has agreed to. */
final class DeviceCodes {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Map<String, PendingSignIn> byDeviceCode = new ConcurrentHashMap<>();

    /** One code. */
    private record PendingSignIn(String userCode, Instant until, boolean agreed) {}

    /** A new device code. */
    String begin() {
        String deviceCode = UUID.randomUUID().toString();
        String userCode = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        byDeviceCode.put(deviceCode, new PendingSignIn(userCode, Instant.now().plus(LIFETIME), false));
        return deviceCode;
    }

    String userCode(String deviceCode) {
        return byDeviceCode.get(deviceCode).userCode();
    }

    /** The person agrees; says whether there is such a code. */
    boolean agree(String userCode) {
        for (Map.Entry<String, PendingSignIn> entry : byDeviceCode.entrySet()) {
            PendingSignIn pendingSignIn = entry.getValue();
            if (pendingSignIn.userCode().equalsIgnoreCase(userCode)) {
                entry.setValue(new PendingSignIn(pendingSignIn.userCode(), pendingSignIn.until(), true));
                return true;
            }
        }
        return false;
    }

    /** The device asks whether the person has agreed. */
    void redeem(String deviceCode) throws TokenRequestException {
        PendingSignIn pendingSignIn = byDeviceCode.get(deviceCode);
        if (pendingSignIn == null) {
            throw TokenRequestException.badRequest(
                    "invalid_grant", 70000, "The provided value for the input parameter 'device_code' is not valid.");
        }
        if (Instant.now().isAfter(pendingSignIn.until())) {
            throw TokenRequestException.badRequest(
                    "expired_token", 70020, "The provided value for the input parameter 'device_code' has expired.");
        }
        if (!pendingSignIn.agreed()) {
            throw TokenRequestException.badRequest(
                    "authorization_pending",
                    70016,
                    "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
        }
        byDeviceCode.remove(deviceCode);
    }
}
