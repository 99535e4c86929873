package dev.graphconform.doctor;

import dev.graphconform.target.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Graph operations of a run and of the doctor. Each needs any one of its permissions, as the permission table of
 * its documentation page lists them; the least privileged is first. Permissions that come with an installed app are
 * left out, since a chat that has just been created has no app.
 */
enum GraphOperation {
    CREATE_CHAT("creating chats", List.of("Chat.Create", "Chat.ReadWrite"), List.of("Chat.Create")),
    READ_CHAT(
            "reading chats back",
            List.of("Chat.ReadBasic", "Chat.Read", "Chat.ReadWrite"),
            List.of("Chat.ReadBasic.All", "Chat.Read.All", "Chat.ReadWrite.All")),
    READ_MEMBERS(
            "reading members back",
            List.of("Chat.ReadBasic", "ChatMember.Read", "ChatMember.ReadWrite", "Chat.Read", "Chat.ReadWrite"),
            List.of(
                    "Chat.ReadBasic.All",
                    "ChatMember.Read.All",
                    "ChatMember.ReadWrite.All",
                    "Chat.Read.All",
                    "Chat.ReadWrite.All")),
    READ_OPERATION("following operations", READ_CHAT.delegated, READ_CHAT.application),
    READ_CHAT_APPS(
            "reading the apps of chats",
            List.of(
                    "TeamsAppInstallation.ReadForChat",
                    "TeamsAppInstallation.ReadWriteSelfForChat",
                    "TeamsAppInstallation.ManageSelectedForChat",
                    "TeamsAppInstallation.ReadWriteAndConsentForChat",
                    "TeamsAppInstallation.ReadWriteAndConsentSelfForChat",
                    "TeamsAppInstallation.ReadWriteForChat"),
            List.of(
                    "TeamsAppInstallation.ReadForChat.All",
                    "TeamsAppInstallation.ReadWriteSelfForChat.All",
                    "TeamsAppInstallation.ManageSelectedForChat.All",
                    "TeamsAppInstallation.ReadWriteAndConsentForChat.All",
                    "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All",
                    "TeamsAppInstallation.ReadWriteForChat.All")),
    DELETE_CHAT("deleting chats", List.of("Chat.ManageDeletion.All"), List.of("Chat.ManageDeletion.All")),
    GET_USER(
            "looking people up",
            List.of(
                    "User.ReadBasic.All",
                    "User.Read.All",
                    "User.ReadWrite.All",
                    "Directory.Read.All",
                    "Directory.ReadWrite.All"),
            List.of("User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All")),
    LIST_CATALOGUE(
            "looking into the app catalogue",
            List.of(
                    "AppCatalog.Read.All",
                    "AppCatalog.Submit",
                    "AppCatalog.ReadWrite.All",
                    "Directory.Read.All",
                    "Directory.ReadWrite.All"),
            List.of("AppCatalog.Read.All", "AppCatalog.ReadWrite.All"));

    private final String phrase;
    private final List<String> delegated;
    private final List<String> application;

    GraphOperation(String phrase, List<String> delegated, List<String> application) {
        this.phrase = phrase;
        this.delegated = delegated;
        this.application = application;
    }

    /** What the operation does, for messages. */
    String phrase() {
        return phrase;
    }

    /** The permissions, any one of which is enough. */
    List<String> permissions(TokenKind kind) {
        return kind == TokenKind.APPLICATION ? application : delegated;
    }

    /** Every permission that allows one of them. */
    static Set<String> allPermissions(TokenKind kind) {
        return Arrays.stream(values())
                .flatMap(operation -> operation.permissions(kind).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The least privileged permission. */
    String least(TokenKind kind) {
        return permissions(kind).get(0);
    }

    boolean allowedBy(Set<String> claimed, TokenKind kind) {
        return permissions(kind).stream().anyMatch(claimed::contains);
    }
}
