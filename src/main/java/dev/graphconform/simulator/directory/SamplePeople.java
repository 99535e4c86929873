package dev.graphconform.simulator.directory;

import java.util.List;
import java.util.Optional;

/** The people of the simulation: everyone whom the Create chat page names, and those that its rules need besides. */
public final class SamplePeople {

    /** Member of Examples 1, 3 and 7. */
    public static final DirectoryUser ADELE =
            member("8b081ef6-4792-4def-b2c9-c363a1bf41d5", "adele@contoso.com", "Adele Vance");
    /** Member of Examples 1, 3 and 5. */
    public static final DirectoryUser ALEX =
            member("82af01c5-f7cc-4a2e-a728-3a5df21afd9d", "alex@contoso.com", "Alex Wilber");
    /** Member of Example 2. */
    public static final DirectoryUser LYNNE =
            member("3626a173-f2bc-4883-bcf7-01514c3bfb82", "lynne@contoso.com", "Lynne Robbins");
    /** An in-tenant guest with an ordinary id, and a name of which much has to be encoded in a URL. */
    public static final DirectoryUser GUEST = new DirectoryUser(
            "9c1d5b0e-6a43-4f8e-9d27-5e0f3c8a7b61",
            "gus.o'neil_northwind.com#EXT#@contoso.onmicrosoft.com",
            "Gus Guest",
            Directory.HOME_TENANT,
            true,
            Optional.of("gus@northwind.com"),
            false);
    /** A person of the other organization. */
    public static final DirectoryUser PARTNER = new DirectoryUser(
            "77aa2c7e-90f3-4d1b-8f4e-2b6a1d9c5e38",
            "pia@fabrikam.com",
            "Pia Partner",
            Directory.PARTNER_TENANT,
            false,
            Optional.of("pia@fabrikam.com"),
            false);
    /** The one who may delete chats. */
    public static final DirectoryUser ADMINISTRATOR = new DirectoryUser(
            "c0ffee11-5d2a-4b7c-9e31-7f1a2b3c4d5e",
            "admin@contoso.com",
            "Ada Administrator",
            Directory.HOME_TENANT,
            false,
            Optional.of("admin@contoso.com"),
            true);

    private SamplePeople() {}

    /** Everybody, of both tenants. */
    public static Directory directory() {
        return new Directory(List.of(
                ADELE,
                ALEX,
                LYNNE,
                GUEST,
                PARTNER,
                ADMINISTRATOR,
                member("8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca", "megan@contoso.com", "Megan Bowen"),
                member("82fe7758-5bb3-4f0d-a43f-e555fd399c6f", "diego@contoso.com", "Diego Siciliani"),
                member("4b822dfc-2864-44e6-aa1e-7e0e8552168f", "isaiah@contoso.com", "Isaiah Langer"),
                member("6d1e1501-7a3d-45b7-b71b-68d372e5ce14", "nestor@contoso.com", "Nestor Wilke"),
                member("bfb5bb25-3a8d-487d-9828-7875ced51a30", "patti@contoso.com", "Patti Fernandez"),
                member("5e1f9c34-0b7d-4c62-8a95-d3e6f7081b2c", "jacob@contoso.com", "Jacob Hanson"),
                member("f4a8d2b6-3c1e-4e57-b960-1a2c3d4e5f60", "o'brien@contoso.com", "Sinead O'Brien"),
                // the page's guest, whose id is no GUID
                new DirectoryUser(
                        "8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g",
                        "gita_tailspin.com#EXT#@contoso.onmicrosoft.com",
                        "Gita Guest",
                        Directory.HOME_TENANT,
                        true,
                        Optional.of("gita@tailspin.com"),
                        false),
                // Example 7 uses Alex's id for a person of the other tenant
                new DirectoryUser(
                        ALEX.id(),
                        "alex@fabrikam.com",
                        "Alex of Fabrikam",
                        Directory.PARTNER_TENANT,
                        false,
                        Optional.of("alex@fabrikam.com"),
                        false)));
    }

    private static DirectoryUser member(String id, String userPrincipalName, String displayName) {
        return new DirectoryUser(
                id,
                userPrincipalName,
                displayName,
                Directory.HOME_TENANT,
                false,
                Optional.of(userPrincipalName),
                false);
    }
}
