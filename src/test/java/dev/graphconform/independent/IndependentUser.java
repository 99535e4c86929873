package dev.graphconform.independent;

/** Somebody whom the independent server knows; a tenant of null is the server's own. */
record IndependentUser(String id, String upn, String mail, String tenant, boolean guest) {
    boolean external() {
        return tenant != null;
    }
}
