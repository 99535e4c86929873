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

    private final Map<String, Pending> byDeviceCode = new ConcurrentHashMap<>();

    /** One code. */
    private record Pending(String userCode, Instant until, boolean agreed) {
    }

    /** A new device code. */
    String begin() {
        String deviceCode = UUID.randomUUID().toString();
        String userCode = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        byDeviceCode.put(deviceCode, new Pending(userCode, Instant.now().plus(LIFETIME), false));
        return deviceCode;
    }

    String userCode(String deviceCode) {
        return byDeviceCode.get(deviceCode).userCode();
    }

    /** The person agrees; says whether there is such a code. */
    boolean agree(String userCode) {
        for (Map.Entry<String, Pending> entry : byDeviceCode.entrySet()) {
            Pending pending = entry.getValue();
            if (pending.userCode().equalsIgnoreCase(userCode)) {
                entry.setValue(new Pending(pending.userCode(), pending.until(), true));
                return true;
            }
        }
        return false;
    }

    /** The device asks whether the person has agreed. */
    void redeem(String deviceCode) throws TokenRefusal {
        Pending pending = byDeviceCode.get(deviceCode);
        if (pending == null) {
            throw TokenRefusal.badRequest("invalid_grant", 70000, "The provided value for the input parameter 'device_code' is not valid.");
        }
        if (Instant.now().isAfter(pending.until())) {
            throw TokenRefusal.badRequest("expired_token", 70020, "The provided value for the input parameter 'device_code' has expired.");
        }
        if (!pending.agreed()) {
            throw TokenRefusal.badRequest("authorization_pending", 70016,
                    "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
        }
        byDeviceCode.remove(deviceCode);
    }
}
