#!/bin/sh
# Tests ./conform from outside, in a small project of its own with a stand-in for Maven that counts its calls.
# Needs a JDK; takes a few seconds. Usage: src/test/launcher/launcher-test.sh
set -u

launcher=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../../.." && pwd)/conform
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT
unset CONFORM_JAVA_OPTS
java=$(command -v java) || { echo "the test needs a JDK"; exit 1; }
jdk=$(readlink -f "$java")
jdk=${JAVA_HOME:-${jdk%/bin/java}}
unset JAVA_HOME
project="$room/a project with spaces"
calls="$room/mvn-calls"
failures=0

check() { # what, expected, actual
    if [ "$2" = "$3" ]; then
        printf 'ok      %s\n' "$1"
    else
        printf 'FAILED  %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

holds() { # what, words, text
    case $3 in
        *"$2"*) printf 'ok      %s\n' "$1" ;;
        *) check "$1" "... $2 ..." "$3" ;;
    esac
}

built() { wc -l <"$calls" | tr -d ' '; }

# --- a project whose program tells how it was started, and a Maven that builds it -------------------------------------

mkdir -p "$project/src/main/java" "$project/src/test" "$project/features" "$project/schemas" "$room/bin" "$room/elsewhere"
cp "$launcher" "$project/conform"
: >"$project/pom.xml"
: >"$calls"
cat >"$project/src/main/java/Program.java" <<'JAVA'
public class Program {
    public static void main(String[] args) {
        System.out.println("in " + System.getProperty("user.dir"));
        for (String arg : args) {
            System.out.println("arg " + arg);
        }
        System.out.println("word " + System.getProperty("word"));
        if (args.length > 1 && args[1].equals("until-stopped")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended in order")));
            System.out.println("heard " + new java.util.Scanner(System.in).nextLine());
            try {
                new java.util.concurrent.CountDownLatch(1).await(20, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
            // nobody stopped it
            Runtime.getRuntime().halt(9);
        }
        if (args.length > 1 && args[1].equals("until-stopped-twice")) {
            java.util.concurrent.CountDownLatch again = new java.util.concurrent.CountDownLatch(1);
            sun.misc.Signal.handle(new sun.misc.Signal("HUP"), signal -> again.countDown());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                System.out.println("hangs");
                try {
                    System.out.println("asked again " + again.await(20, java.util.concurrent.TimeUnit.SECONDS));
                } catch (InterruptedException never) {
                    throw new IllegalStateException(never);
                }
            }));
            System.out.println("runs");
            try {
                new java.util.concurrent.CountDownLatch(1).await(20, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
        System.exit(args.length > 1 && args[0].equals("run") ? Integer.parseInt(args[1]) : 0);
    }
}
JAVA
cat >"$room/bin/mvn" <<MVN
#!/bin/sh
echo "\$*" >>"$calls"
[ ! -f "$room/slow" ] || sleep 3
[ ! -f "$room/broken" ] || { echo "[ERROR] Program.java is broken"; exit 1; }
mkdir -p target/classes target/lib &&
    "$jdk/bin/javac" -d target/classes src/main/java/Program.java &&
    "$jdk/bin/jar" --create --file target/conform.jar --main-class Program -C target/classes .
MVN
chmod +x "$room/bin/mvn"
PATH="$room/bin:$jdk/bin:$PATH"
export PATH
conform() { "$project/conform" "$@"; }
later() { sleep 0.1; touch "$1"; }

# --- building ---------------------------------------------------------------------------------------------------------

out=$(cd "$room/elsewhere" && conform list 'two words' '*' 2>"$room/err")
check "the first start builds" 1 "$(built)"
check "it says that it builds, and nothing else" "Building the kit ..." "$(cat "$room/err")"
check "arguments arrive unchanged, and paths stay relative to the caller" "in $room/elsewhere
arg list
arg two words
arg *
word null" "$out"

out=$(conform list 2>&1)
check "the second start does not build" 1 "$(built)"
holds "the second start runs" "arg list" "$out"

for source in pom.xml src/main/java/Program.java features schemas; do
    before=$(built)
    later "$project/$source"
    conform list >/dev/null 2>&1
    check "a newer $source is built" $((before + 1)) "$(built)"
    conform list >/dev/null 2>&1
    check "but once only" $((before + 1)) "$(built)"
done

later "$project/features/gone.feature"
conform list >/dev/null 2>&1
before=$(built)
sleep 0.1
rm "$project/features/gone.feature"
conform list >/dev/null 2>&1
check "a feature that was taken out is noticed" $((before + 1)) "$(built)"

before=$(built)
later "$project/src/test/SomeTest.java"
conform list >/dev/null 2>&1
check "a newer test is not built: the kit does not hold it" "$before" "$(built)"

rm -rf "$project/target"
before=$(built)
conform list >"$room/one" 2>&1 &
one=$!
conform list >"$room/two" 2>&1 &
two=$!
wait "$one"
first=$?
wait "$two"
check "two starts at once both succeed" "0 0" "$first $?"
check "and build once" $((before + 1)) "$(built)"
check "no lock is left" "" "$(find "$project/target" -name 'conform.lock*')"

rm -rf "$project/target"
mkdir "$project/target"
sh -c 'echo $$' >"$project/target/conform.lock"
conform list >/dev/null 2>&1
check "the lock of a dead start does not block" "0 " "$? $(find "$project/target" -name 'conform.lock*')"

later "$project/pom.xml"
: >"$room/broken"
out=$(conform list 2>&1)
check "a build that fails ends in exit code 3" 3 $?
holds "a build that fails shows what Maven said" "[ERROR] Program.java is broken" "$out"
holds "a build that fails says so in a sentence" "conform: the kit could not be built" "$out"
rm "$room/broken"
conform list >/dev/null 2>&1
check "the next start builds again" 0 $?

touch "$project/pom.xml" "$room/slow"
out=$(script -qec "'$project/conform' list" /dev/null </dev/null | tr -d '\r')
holds "on a terminal a build shows that it goes on, and ends its line" "Building the kit ....
in " "$(printf '%s\n' "$out" | sed 's/^\(Building the kit \.\.\.\.\)\.*$/\1/')"
rm "$room/slow"

# --- where it is called from -------------------------------------------------------------------------------------------

ln -s "$project/conform" "$room/elsewhere/absolute link"
ln -s "../a project with spaces/conform" "$room/elsewhere/relative-link"
ln -s relative-link "$room/elsewhere/link-to-link"
for link in "absolute link" relative-link link-to-link; do
    out=$(cd "$room/elsewhere" && "./$link" list 2>&1)
    holds "it works through a symbolic link ($link)" "arg list" "$out"
done
out=$(cd "$room" && PATH="$project:$PATH" && command conform list 2>&1)
holds "it works from the PATH" "arg list" "$out"
out=$(cd "$project" && sh conform list 2>&1)
holds "it works as a plain file given to sh" "arg list" "$out"

out=$(CONFORM_JAVA_OPTS='-Dword=first -Dother=x' conform list 2>&1)
holds "options for Java are passed on" "word first" "$out"

# --- the archive of classes --------------------------------------------------------------------------------------------

archives() { find "$project/target" -name 'conform-*.jsa' -o -name 'conform-*.aot' | wc -l | tr -d ' '; }

check "list makes no archive" 0 "$(archives)"
conform run --help >/dev/null 2>&1
check "asking for help makes none" 0 "$(archives)"
conform run 3 >/dev/null 2>&1
check "a run that ends in a fault keeps its exit code" 3 $?
check "and makes no archive" 0 "$(archives)"
printf 'default: {kind: application, clientSecret: {}}\n' >"$room/signs in.yaml"
conform run 1 --target "$room/signs in.yaml" >/dev/null 2>&1
check "a run that signs in makes none" 0 "$(archives)"
out=$(conform run 1 2>&1)
check "the first whole run keeps its exit code" 1 $?
check "and makes an archive" 1 "$(archives)"
check "without a word of the JVM" "in $(pwd)
arg run
arg 1
word null" "$out"
out=$(conform run 2 2>&1)
check "the next run keeps its exit code" 2 $?
check "and makes no other archive" 1 "$(archives)"
archive=$(find "$project/target" -name 'conform-*.jsa' -o -name 'conform-*.aot')
echo rubbish >"$archive"
out=$(conform run 0 2>&1)
check "an archive that is broken is left aside without a word" "in $(pwd)
arg run
arg 0
word null" "$out"

for way in first later; do
    for signal in TERM INT; do
        [ "$way" = later ] || rm -f "$archive"
        echo hello >"$room/input"
        # in a process group of its own with signals as a terminal has them: sh lets what runs in the background ignore Ctrl-C
        : >"$room/stopped"
        perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' "$project/conform" run until-stopped <"$room/input" >"$room/stopped" 2>&1 &
        run=$!
        until grep -q 'heard hello' "$room/stopped"; do
            kill -0 "$run" 2>/dev/null || break
            sleep 0.1
        done
        kill -"$signal" "$run"
        wait "$run"
        code=$?
        holds "a $way run that is stopped by $signal has its input and ends in order" "heard hello
ended in order" "$(cat "$room/stopped")"
        check "and is no success" yes "$([ "$code" -gt 2 ] && echo yes)"
        [ "$way" = later ] || check "and makes no archive" 0 "$(archives)"
    done
    conform run 0 >/dev/null 2>&1
done

rm -f "$archive"
: >"$room/stopped"
perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' "$project/conform" run until-stopped-twice >"$room/stopped" 2>&1 &
run=$!
for word in runs hangs; do
    until grep -q "$word" "$room/stopped"; do
        kill -0 "$run" 2>/dev/null || break
        sleep 0.1
    done
    kill -INT "$run"
done
wait "$run"
holds "a first run hears of a second Ctrl-C" "asked again true" "$(cat "$room/stopped")"
conform run 0 >/dev/null 2>&1

later "$project/pom.xml"
conform run 0 >/dev/null 2>&1
check "a new build makes a new archive" "1 yes" "$(archives) $([ "$(wc -c <"$archive")" -gt 1000 ] && echo yes)"
check "nothing half-made is left" "" "$(find "$project/target" -name 'conform-new-*')"

# --- what it needs ------------------------------------------------------------------------------------------------------

mkdir "$room/bare"
for tool in sh find cat readlink sed ln mv rm mkdir touch sleep kill dirname; do
    path=$(command -v "$tool") && case $path in /*) ln -s "$path" "$room/bare/$tool" ;; esac
done
out=$(PATH="$room/bare" "$project/conform" list 2>&1)
check "a missing Java ends in exit code 3" 3 $?
check "and in one sentence" "conform: Java is missing: install a JDK, version 17 or newer, and put its java on the PATH." "$out"

ln -s "$jdk/bin/java" "$room/bare/java"
out=$(PATH="$room/bare" "$project/conform" list 2>&1)
holds "a kit that is built needs no Maven" "arg list" "$out"
later "$project/pom.xml"
out=$(PATH="$room/bare" "$project/conform" list 2>&1)
check "a missing Maven ends in exit code 3" 3 $?
check "and in one sentence of its own" "conform: Maven is missing: the kit has to be built, and that needs mvn on the PATH." "$out"

mkdir -p "$room/old/bin"
printf 'IMPLEMENTOR="Someone"\nJAVA_VERSION="11.0.2"\n' >"$room/old/release"
printf '#!/bin/sh\nexit 9\n' >"$room/old/bin/java"
chmod +x "$room/old/bin/java"
out=$(JAVA_HOME="$room/old" conform list 2>&1)
check "an old Java ends in exit code 3" 3 $?
holds "and says which one it is" "Java 11.0.2 ($room/old/bin/java) is too old" "$out"
out=$(JAVA_HOME="$room/none" conform list 2>&1)
check "a wrong JAVA_HOME is named" "3 conform: JAVA_HOME is $room/none, which holds no bin/java; correct it or unset it." "$? $out"

# --- a release: no pom.xml, the jar beside the launcher -----------------------------------------------------------------

release="$room/an unpacked release"
mkdir -p "$release/lib"
cp "$launcher" "$release/conform"
out=$(PATH="$room/bare" "$release/conform" list 2>&1)
check "a release without its jar says so" "3 conform: $release is incomplete, conform.jar or lib is missing; unpack the archive again." "$? $out"
conform list >/dev/null 2>&1
cp "$project/target/conform.jar" "$release/conform.jar"
before=$(built)
out=$(cd "$room/elsewhere" && PATH="$room/bare" "$release/conform" list 2>&1)
holds "a release starts without Maven, from another folder" "in $room/elsewhere
arg list" "$out"
PATH="$room/bare" "$release/conform" run 0 >/dev/null 2>&1
later "$release/conform"
out=$(PATH="$room/bare" "$release/conform" run 0 2>&1)
holds "what makes starts quick is kept in it" "arg run" "$out"
check "nothing is built, and no target made" "$before no" "$(built) $([ -d "$release/target" ] && echo target || echo no)"

if [ "$failures" -gt 0 ]; then
    printf '%s failed\n' "$failures"
    exit 1
fi
echo "all passed"
