/* A java.exe for the test of conform.cmd: prints its arguments, one a line, and ends as STUB_EXIT says. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments) {
    const char *version = getenv("STUB_VERSION");
    const char *code = getenv("STUB_EXIT");
    if (count == 2 && wcscmp(arguments[1], L"-version") == 0) {
        fprintf(stderr, "Picked up JAVA_TOOL_OPTIONS: -Dx=y\n");
        fprintf(stderr, version ? "openjdk version \"%s\" 2026-01-20\n" : "something else\n", version);
        return 0;
    }
    for (int i = 1; i < count; i++) {
        char text[4096];
        WideCharToMultiByte(CP_UTF8, 0, arguments[i], -1, text, sizeof text, NULL, NULL);
        printf("%s\n", text);
    }
    return code ? atoi(code) : 0;
}
