package dev.graphconform.doctor;

import dev.graphconform.target.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * Calls of a run or of the doctor, with the permissions of which each takes any one (the permission table of the call's
 * page), first the least one that only does this. Those that are granted with an installed app are left out: a chat
 * that has just been created has none.
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

    /** What it is good for, for messages. */
    String phrase() {
        return phrase;
    }

    /** Any one of these is enough. */
    List<String> permissions(TokenKind kind) {
        return kind == TokenKind.APPLICATION ? application : delegated;
    }

    /** The least that is enough. */
    String least(TokenKind kind) {
        return permissions(kind).get(0);
    }

    boolean allowedBy(Set<String> held, TokenKind kind) {
        return permissions(kind).stream().anyMatch(held::contains);
    }
}
