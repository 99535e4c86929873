#!/usr/bin/env bash
# Tests both launchers, conform and conform.cmd, against one table of cases, with stand-ins for Java and Maven.
# Usage: src/test/launcher/cases-test.sh [sh] [cmd]; without an argument both, conform.cmd only where there is a cmd to run it.
#
# conform.cmd is executed by Wine's cmd, on a java.exe that MinGW compiles (Debian: wine, gcc-mingw-w64-x86-64-win32). What Wine cannot
# show stays untried: a "%" within paths and arguments (its cmd expands what it has expanded once more), and whether sources are newer
# than the build, which conform.cmd asks PowerShell.
set -euo pipefail
exec </dev/null
# "&" in what is put in for something else is that letter
shopt -u patsub_replacement 2>/dev/null || true

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
kit=$(cd "$here/../../.." && pwd)
room=$(mktemp -d)
unset JAVA_HOME CONFORM_JAVA_OPTS
export WINEPREFIX=$room/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
end() {
    if [ -d "$WINEPREFIX" ]; then wineserver -k || true; fi
    rm -rf "$room"
}
trap end EXIT

# A line: what it shows | what there is | what is typed | exit code | what comes of it.
#   there is: release or sources; jdk-N: a JAVA_HOME whose release file says N; bare-N: one without such a file, whose java says N;
#     path-N: no JAVA_HOME, a java on the PATH; no-java, wrong-java; mvn, broken-mvn; no-NAME: that file or folder is missing; killed: what
#     a start leaves that was killed as it built; VARIABLE=VALUE
#   comes of it, joined by " && ": says TEXT: a line on stderr; silent: nothing there; has ARGUMENT, lacks PATTERN: what Java was given;
#     passes A, B: what stands behind the jar; calls N: so often was Maven called; twice: two such starts at once
table() {
    cat <<'TABLE'
Java is missing, in a release                  | release no-java             | list         | 3  | says conform: Java is missing: install a JRE or JDK, version 17 or newer, and put its java on the PATH.
Java is missing, in sources                    | sources no-java             | list         | 3  | says conform: Java is missing: install a JDK, version 17 or newer, and put its java on the PATH.
JAVA_HOME is wrong                             | release wrong-java          | list         | 3  | says conform: JAVA_HOME is {jdk}, which holds no {bin/java}; correct it or unset it.
Java is too old by its release file            | release jdk-11.0.2          | list         | 3  | says conform: Java 11.0.2 ({jdk}/{bin/java}) is too old: install a JRE or JDK, version 17 or newer, and put it on the PATH or name it in JAVA_HOME.
Java 8 counts otherwise                        | release jdk-1.8.0_402       | list         | 3  | says conform: Java 1.8.0_402 ({jdk}/{bin/java}) is too old: install a JRE or JDK, version 17 or newer, and put it on the PATH or name it in JAVA_HOME.
Java is too old, and has no release file       | release bare-16             | list         | 3  | says conform: Java 16 ({jdk}/{bin/java}) is too old: install a JRE or JDK, version 17 or newer, and put it on the PATH or name it in JAVA_HOME.
the one on the PATH is too old                 | release path-11.0.2         | list         | 3  | says conform: Java 11.0.2 ({jdk}/{bin/java}) is too old: install a JRE or JDK, version 17 or newer, and put it on the PATH or name it in JAVA_HOME.
Java does not tell its version                 | release bare-               | list         | 3  | says conform: Java of an unknown version ({jdk}/{bin/java}) is too old: install a JRE or JDK, version 17 or newer, and put it on the PATH or name it in JAVA_HOME.
the oldest that serves                         | release jdk-17              | list         | 0  | passes list && silent
an early one, on the PATH, no release file     | release path-27-ea          | list         | 0  | passes list && silent
a release without its jar                      | release jdk-21 no-conform.jar | list       | 3  | says conform: {home} is incomplete, conform.jar or lib is missing; unpack the archive again.
a release without its libraries                | release jdk-21 no-lib       | list         | 3  | says conform: {home} is incomplete, conform.jar or lib is missing; unpack the archive again.
a release without both, and no Java            | release no-java no-lib      | list         | 3  | says conform: {home} is incomplete, conform.jar or lib is missing; unpack the archive again.
no command                                     | release jdk-21.0.2          |              | 0  | has -jar && has {home}/conform.jar && has -Xmx240m
a command has little heap                      | release jdk-21.0.2          | list         | 0  | has -Xmx240m && lacks -Xmn*
a proof has more heap                          | release jdk-21.0.2          | prove        | 0  | has -Xmx640m && has -Xmn448m && lacks -Xmx240m
a run keeps an archive of classes              | release jdk-21.0.2          | run --quiet  | 0  | has -XX:*Archive*{home}/lib/conform* && passes run, --quiet
so it does when it is built from sources       | sources jdk-21.0.2 mvn      | run          | 0  | has -XX:*Archive*{home}/target/conform* && has {home}/target/conform.jar
another command makes none                     | release jdk-21.0.2          | prove --rule x | 0 | lacks -XX:*Archive* && passes prove, --rule, x
asking for help makes none                     | release jdk-21.0.2          | run -h       | 0  | lacks -XX:*Archive* && passes run, -h
nor does it behind other options               | release jdk-21.0.2          | run --quiet --help | 0 | lacks -XX:*Archive* && passes run, --quiet, --help
options for Java win over the launcher's       | release jdk-21.0.2 CONFORM_JAVA_OPTS=-Xmx64m | list | 0 | has -Xmx64m && passes list
arguments arrive unchanged                     | release jdk-21.0.2          | run "two words" "" "a & b < c > d" "wow!" "übung 好" "--tags=not (@a or @b)" * "a'b" a=b | 0 | passes run, two words, , a & b < c > d, wow!, übung 好, --tags=not (@a or @b), *, a'b, a=b
help in a text is no help asked for            | release jdk-21.0.2          | run "what --help says" | 0 | has -XX:*Archive* && passes run, what --help says
exit code 1 is passed on                       | release jdk-21.0.2 STUB_EXIT=1  | run      | 1  | passes run && silent
exit code 5 is passed on                       | release jdk-21.0.2 STUB_EXIT=5  | run      | 5  | passes run && silent
exit code 16 is passed on                      | release jdk-21.0.2 STUB_EXIT=16 | diff a b | 16 | passes diff, a, b && silent
the first start builds                         | sources jdk-21.0.2 mvn      | list x       | 0  | says Building the kit ... && calls 1 && passes list, x
no Maven                                       | sources jdk-21.0.2          | list         | 3  | says conform: Maven is missing: the kit has to be built, and that needs mvn on the PATH. && calls 0
a release needs none                           | release jdk-21.0.2 mvn      | list         | 0  | silent && calls 0
the build fails                                | sources jdk-21.0.2 broken-mvn | list       | 3  | says [ERROR] Program.java is broken && says conform: the kit could not be built; what Maven says stands above and in {home}/target/conform-build.log. && calls 1
two starts at once build once                  | sources jdk-21.0.2 mvn      | list x       | 0  | twice && passes list, x && calls 1
nobody waits for a start that was killed       | sources jdk-21.0.2 mvn killed | list       | 0  | says Building the kit ... && calls 1 && passes list
TABLE
}

# --- the two kinds: how paths are written, and how a line is typed ---------------------------------------------------------

native() { # path
    if [ "$kind" = sh ]; then
        printf '%s' "$1"
    else
        printf 'Z:%s' "${1//\//\\}"
    fi
}

on_path() { # folder
    if [ "$kind" = sh ]; then path=$1:$path; else path="$(native "$1");$path"; fi
}

spell() { # an expectation, with {home} and the like
    local text=$1 java=bin/java
    [ "$kind" = sh ] || java='bin\java.exe'
    text=${text//'{jdk}/{bin/java}'/$(native "$jdk/bin/java")$([ "$kind" = sh ] || echo .exe)}
    text=${text//'{bin/java}'/$java}
    text=${text//'{jdk}'/$(native "$jdk")}
    while [[ $text =~ \{home\}([a-z./-]*) ]]; do
        text=${text/"${BASH_REMATCH[0]}"/$(native "$home${BASH_REMATCH[1]}")}
    done
    printf '%s' "$text"
}

start() { # what is typed, the name for what it says
    local code=0
    if [ "$kind" = sh ]; then
        (
            cd "$room/elsewhere"
            set -f
            eval "set -- $1"
            export PATH="$path"
            exec "$home/conform" "$@"
        ) >"$room/out.$2" 2>"$room/err.$2" || code=$?
    else
        (
            cd "$room/elsewhere"
            export WINEPATH="$path" LAUNCHER TYPED="$1"
            LAUNCHER=$(native "$home/conform.cmd")
            exec wine cmd /c "$(native "$room/typed.cmd")"
        ) >"$room/out.$2" 2>"$room/said.$2" || code=$?
        iconv -f CP1252 -t UTF-8 "$room/said.$2" >"$room/err.$2"
    fi
    sed -i 's/\r$//' "$room/out.$2" "$room/err.$2"
    printf '%s' "$code" >"$room/code.$2"
}

fault() {
    printf 'FAILED  %s: %s: %s\n' "$kind" "$title" "$1"
    faults=$((faults + 1))
}

arrange() { # what there is
    local part version
    case $1 in
        release*)
            mkdir -p "$home/lib"
            : >"$home/conform.jar"
            ;;
        *) mkdir -p "$home/src/main" "$home/features" "$home/schemas" && : >"$home/pom.xml" ;;
    esac
    cp "$kit/conform" "$kit/conform.cmd" "$home"
    for part in ${1#* }; do
        version=${part#*-}
        case $part in
            jdk-* | bare-* | path-*)
                mkdir -p "$jdk/bin"
                if [ "$kind" = sh ]; then cp "$here/stub/java" "$jdk/bin"; else cp "$room/java.exe" "$jdk/bin"; fi
                export STUB_VERSION=$version
                ;;&
            jdk-*) printf 'IMPLEMENTOR="Someone"\nJAVA_RUNTIME_VERSION="%s+7"\nJAVA_VERSION="%s"\nOS_ARCH="x86_64"\n' "$version" "$version" >"$jdk/release" ;;&
            jdk-* | bare-* | wrong-java)
                JAVA_HOME=$(native "$jdk")
                export JAVA_HOME
                ;;
            path-*) on_path "$jdk/bin" ;;
            no-java) ;;
            no-*) rm -r "${home:?}/${part#no-}" ;;
            broken-mvn) export STUB_BROKEN=yes ;;&
            mvn | broken-mvn) on_path "$here/stub" ;;
            killed)
                mkdir "$home/target"
                # the number of a process that has ended
                sh -c 'echo $$' >"$home/target/conform.lock"
                : >"$home/target/conform-build.log"
                : >"$home/target/conform.building"
                ;;
            *=*) export "${part?}" ;;
        esac
    done
}

judge() { # the name of what was said, what has to come of it
    local expectation text passed found line
    local out=$room/out.$1 err=$room/err.$1
    [ "$(cat "$room/code.$1")" = "$code" ] || fault "exit code $(cat "$room/code.$1"), not $code"
    while read -r expectation text; do
        text=$(spell "$text")
        found=no
        case $expectation in
            says) grep -qxF -- "$text" "$err" && found=yes ;;
            silent) [ -s "$err" ] || found=yes ;;
            has | lacks)
                # shellcheck disable=SC2254 # a pattern; a backslash in it is one
                while IFS= read -r line; do case $line in ${text//\\/\\\\}) found=yes ;; esac done <"$out"
                [ "$expectation" = has ] || { [ "$found" = yes ] && found=no || found=yes; }
                ;;
            passes)
                passed=$(sed '1,/conform\.jar$/d' "$out" | paste -sd '\t' | sed 's/\t/, /g')
                [ "$passed" = "$text" ] && found=yes
                ;;
            calls) [ "$(wc -l <"$STUB_LOG" | tr -d ' ')" = "$text" ] && found=yes ;;
            twice) found=yes ;;
            *) fault "the table says '$expectation'" ;;
        esac
        [ "$found" = yes ] || fault "$expectation $text
$(sed 's/^/          /' "$err" "$out")"
    done <<<"${2// && /$'\n'}"
}

trimmed() { # text
    local text=${1#"${1%%[! ]*}"}
    printf '%s' "${text%"${text##*[! ]}"}"
}

try_case() { # a line of the table
    local typed there what
    IFS='|' read -r title there typed code what <<<"$1"
    title=$(trimmed "$title") there=$(trimmed "$there") typed=$(trimmed "$typed") code=$(trimmed "$code") what=$(trimmed "$what")
    rm -rf "$room/case"
    home="$room/case/the kit (1) & more! ü" jdk="$room/case/a jdk & more!"
    mkdir -p "$home"
    export STUB_LOG="$room/case/calls"
    STUB_CALLS=$(native "$STUB_LOG")
    export STUB_CALLS
    : >"$STUB_LOG"
    path='C:\windows'
    if [ "$kind" = sh ]; then path=$room/tools; fi
    faults=0
    arrange "$there"
    case $what in
        *twice*)
            start "$typed" a &
            start "$typed" b
            wait
            judge a "$what"
            judge b "$what"
            ;;
        *)
            start "$typed" a
            judge a "$what"
            ;;
    esac
    return "$faults"
}

# --- the run --------------------------------------------------------------------------------------------------------------

mkdir "$room/elsewhere" "$room/tools"
# what conform uses, and neither Java nor Maven
for tool in sh cat find grep kill ln mkdir mv readlink rm sed sleep touch; do
    file=$(type -P "$tool") && ln -s "$file" "$room/tools/$tool"
done

cmd_is_there() { type -P wine x86_64-w64-mingw32-gcc >/dev/null; }
if [ $# -eq 0 ]; then
    set -- sh
    if cmd_is_there; then set -- sh cmd; else printf 'conform.cmd is not tried: wine or MinGW is missing\n'; fi
fi

passed=0 failed=0
for kind; do
    if [ "$kind" = cmd ]; then
        cmd_is_there || { printf 'wine or MinGW is missing\n' && exit 1; }
        x86_64-w64-mingw32-gcc -municode -O2 -Wall -Werror -Wno-format-extra-args -o "$room/java.exe" "$here/stub/java.c"
        printf '@"%%LAUNCHER%%" %%TYPED%%\r\n' >"$room/typed.cmd"
        # one server for all starts
        mkdir "$WINEPREFIX"
        wineserver -p
        wine wineboot -i >"$room/wineboot" 2>&1 || { cat "$room/wineboot" && exit 1; }
    fi
    while IFS= read -r line; do
        if (try_case "$line"); then
            passed=$((passed + 1))
            printf 'ok      %s: %s\n' "$kind" "$(trimmed "${line%%|*}")"
        else
            failed=$((failed + 1))
        fi
    done < <(table)
done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
