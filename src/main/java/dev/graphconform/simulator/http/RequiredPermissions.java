package dev.graphconform.simulator.http;

import dev.graphconform.simulator.protocol.Resource;
import dev.graphconform.simulator.protocol.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The permissions that authorize a call, any one of them (the permission tables of each call's page).
 *
 * @param delegated scopes, for a signed-in person
 * @param application roles, for an app on its own
 */
record RequiredPermissions(List<String> delegated, List<String> application) {

    private static final RequiredPermissions CREATE =
            new RequiredPermissions(List.of("Chat.Create", "Chat.ReadWrite"), List.of("Chat.Create"));
    private static final RequiredPermissions CHAT = new RequiredPermissions(
            List.of("Chat.ReadBasic", "Chat.Read", "Chat.ReadWrite"),
            List.of(
                    "Chat.ReadBasic.WhereInstalled",
                    "Chat.Manage.Chat",
                    "Chat.Read.All",
                    "Chat.ReadBasic.All",
                    "Chat.ReadWrite.All",
                    "ChatSettings.Read.Chat",
                    "ChatSettings.ReadWrite.Chat"));
    private static final RequiredPermissions MEMBERS = new RequiredPermissions(
            List.of("Chat.ReadBasic", "ChatMember.ReadWrite", "Chat.Read", "Chat.ReadWrite", "ChatMember.Read"),
            List.of(
                    "ChatMember.Read.All",
                    "Chat.Manage.Chat",
                    "Chat.Read.All",
                    "Chat.ReadBasic.All",
                    "Chat.ReadWrite.All",
                    "ChatMember.Read.Chat",
                    "ChatMember.ReadWrite.All"));
    private static final RequiredPermissions OPERATIONS = new RequiredPermissions(
            List.of("Chat.ReadBasic", "Chat.Read", "Chat.ReadWrite"),
            List.of(
                    "ChatSettings.Read.Chat",
                    "Chat.Manage.Chat",
                    "Chat.Read.All",
                    "Chat.ReadBasic.All",
                    "Chat.ReadWrite.All",
                    "ChatSettings.ReadWrite.Chat"));
    private static final RequiredPermissions APPS = new RequiredPermissions(
            List.of(
                    "TeamsAppInstallation.ReadForChat", "TeamsAppInstallation.ReadWriteSelfForChat",
                    "TeamsAppInstallation.ManageSelectedForChat", "TeamsAppInstallation.ReadWriteAndConsentForChat",
                    "TeamsAppInstallation.ReadWriteAndConsentSelfForChat", "TeamsAppInstallation.ReadWriteForChat"),
            List.of(
                    "TeamsAppInstallation.ReadForChat.All",
                    "TeamsAppInstallation.ReadWriteSelfForChat.All",
                    "TeamsAppInstallation.ManageSelectedForChat.All",
                    "TeamsAppInstallation.ReadWriteAndConsentForChat.All",
                    "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All",
                    "TeamsAppInstallation.ReadWriteForChat.All",
                    "TeamsAppInstallation.Read.Chat",
                    "Chat.Manage.Chat"));
    private static final RequiredPermissions DELETE =
            new RequiredPermissions(List.of("Chat.ManageDeletion.All"), List.of("Chat.ManageDeletion.All"));
    private static final RequiredPermissions ME = new RequiredPermissions(
            List.of("User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All"), List.of());
    private static final RequiredPermissions USERS = new RequiredPermissions(
            List.of("User.ReadBasic.All", "User.Read.All", "Directory.Read.All"),
            List.of("User.Read.All", "Directory.Read.All"));
    private static final RequiredPermissions CATALOG = new RequiredPermissions(
            List.of("AppCatalog.Read.All", "AppCatalog.ReadWrite.All", "AppCatalog.Submit"),
            List.of("AppCatalog.Read.All", "AppCatalog.ReadWrite.All"));
    private static final RequiredPermissions ORGANIZATION = new RequiredPermissions(
            List.of("User.Read", "Organization.Read.All", "Directory.Read.All"),
            List.of("Organization.Read.All", "Directory.Read.All"));

    /** What a call takes. */
    static RequiredPermissions of(Route route) {
        if (route.is("POST", Resource.CHATS)) {
            return CREATE;
        }
        if (route.is("DELETE", Resource.CHAT)) {
            return DELETE;
        }
        return switch (route.resource()) {
            case CHATS, MY_CHATS ->
                new RequiredPermissions(
                        CHAT.delegated(), List.of("Chat.Read.All", "Chat.ReadBasic.All", "Chat.ReadWrite.All"));
            case CHAT -> CHAT;
            case MEMBERS -> MEMBERS;
            case OPERATIONS, OPERATION -> OPERATIONS;
            case INSTALLED_APPS -> APPS;
            case ME -> ME;
            case USERS, USER -> USERS;
            case TEAMS_APPS -> CATALOG;
            case ORGANIZATION -> ORGANIZATION;
        };
    }

    /** The permissions for a kind of token. */
    Set<String> of(boolean byApplication) {
        return new TreeSet<>(byApplication ? application : delegated);
    }
}
