package dev.graphconform.simulator.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The device codes issued so far, and which of them a user has approved. Thread-safe. */
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

    /** Approves a code; false when there is no such code. */
    boolean agree(String userCode) {
        for (Map.Entry<String, PendingSignIn> entry : byDeviceCode.entrySet()) {
            PendingSignIn pending = entry.getValue();
            if (pending.userCode().equalsIgnoreCase(userCode)) {
                entry.setValue(new PendingSignIn(pending.userCode(), pending.until(), true));
                return true;
            }
        }
        return false;
    }

    /** Redeems a code for the device, once a person has approved it. */
    void redeem(String deviceCode) throws TokenRequestException {
        PendingSignIn pending = byDeviceCode.get(deviceCode);
        if (pending == null) {
            throw TokenRequestException.badRequest(
                    "invalid_grant", 70000, "The provided value for the input parameter 'device_code' is not valid.");
        }
        if (Instant.now().isAfter(pending.until())) {
            throw TokenRequestException.badRequest(
                    "expired_token", 70020, "The provided value for the input parameter 'device_code' has expired.");
        }
        if (!pending.agreed()) {
            throw TokenRequestException.badRequest(
                    "authorization_pending",
                    70016,
                    "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
        }
        byDeviceCode.remove(deviceCode);
    }
}
