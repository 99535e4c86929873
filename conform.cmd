@echo off
rem Starts the kit on Windows; builds it first when it is not built yet or its sources are newer. A release, which has no pom.xml, is never built.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\conform.jar"
set "KEPT=%HOME_DIR%target\"
if not exist "%HOME_DIR%pom.xml" set "JAR=%HOME_DIR%conform.jar"
if not exist "%HOME_DIR%pom.xml" set "KEPT=%HOME_DIR%lib\"

set "JAVA_EXE="
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%J in (java.exe) do set "JAVA_EXE=%%~$PATH:J"
if not defined JAVA_EXE (
    >&2 echo conform: Java is missing: install a JDK, version 17 or newer, and put its java on the PATH.
    exit /b 3
)
if not exist "%JAVA_EXE%" (
    >&2 echo conform: JAVA_HOME holds no bin\java.exe; correct it or unset it.
    exit /b 3
)

rem The release file tells the version without starting Java; some installations have none beside the java on the PATH.
set "FEATURE="
for %%J in ("%JAVA_EXE%") do set "RELEASE=%%~dpJ..\release"
if exist "%RELEASE%" for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%RELEASE%"') do for /f "delims=." %%F in ("%%~V") do set "FEATURE=%%F"
if defined FEATURE if %FEATURE% LSS 17 (
    >&2 echo conform: Java %FEATURE% is too old: install a JDK, version 17 or newer, and put it on the PATH or name it in JAVA_HOME.
    exit /b 3
)

if exist "%HOME_DIR%pom.xml" goto sources
if exist "%JAR%" goto start
>&2 echo conform: the folder is incomplete, conform.jar is missing; unpack the archive again.
exit /b 3

:sources
if not exist "%JAR%" goto build
powershell -NoLogo -NoProfile -NonInteractive -Command "$h = $env:HOME_DIR; $t = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $b = Get-Item -LiteralPath ($h + 'target\conform.built') -ErrorAction SilentlyContinue; if ($b -and $b.LastWriteTime -gt $t) { $t = $b.LastWriteTime }; $s = 'pom.xml', 'src\main', 'features', 'schemas'; foreach ($p in $s) { if ((Get-Item -LiteralPath ($h + $p)).LastWriteTime -gt $t) { exit 1 }; foreach ($f in (Get-ChildItem -LiteralPath ($h + $p) -Recurse)) { if ($f.LastWriteTime -gt $t) { exit 1 } } }; exit 0"
if not errorlevel 1 goto start

:build
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo conform: Maven is missing: the kit has to be built, and that needs mvn on the PATH.
    exit /b 3
)
>&2 echo Building the kit ...
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
if exist "%JAR%" del /q "%JAR%"
if exist "%HOME_DIR%target\conform.jsa" del /q "%HOME_DIR%target\conform.jsa"
if exist "%HOME_DIR%target\classes" rmdir /s /q "%HOME_DIR%target\classes"
type nul >"%HOME_DIR%target\conform.building"
pushd "%HOME_DIR%"
call mvn -B -q -Dmaven.test.skip=true package >"%HOME_DIR%target\conform-build.log" 2>&1
set "BUILD_CODE=%ERRORLEVEL%"
popd
if not "%BUILD_CODE%"=="0" (
    >&2 type "%HOME_DIR%target\conform-build.log"
    >&2 echo conform: the kit could not be built; what Maven says stands above.
    exit /b 3
)
move /y "%HOME_DIR%target\conform.building" "%HOME_DIR%target\conform.built" >nul

:start
rem From Java 19 on, the JVM keeps an archive of loaded classes by itself; older ones skip what they do not know.
set "ARCHIVE="
if /i "%~1"=="run" set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%KEPT%conform.jsa"
"%JAVA_EXE%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx240m -XX:-UsePerfData -Dgroovy.indy.optimize.threshold=2 -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN -Xlog:disable -Djdk.console=java.base %ARCHIVE% %CONFORM_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
