@echo off
rem Starts the kit on Windows as "conform" does elsewhere, with the same messages and exit codes; one table of cases tests both:
rem src/test/launcher/cases-test.sh. Builds the kit when it is not built yet or its sources are newer; a release, which has no pom.xml,
rem is never built. Paths stand in quotes and messages are echoed from a variable of "for": both may hold spaces, "&", "%" and "!".
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\conform.jar"
set "KEPT=%HOME_DIR%\target"
set "NEEDED=a JDK"
if exist "%HOME_DIR%\pom.xml" goto java
set "JAR=%HOME_DIR%\conform.jar"
set "KEPT=%HOME_DIR%\lib"
set "NEEDED=a JRE or JDK"
if exist "%JAR%" if exist "%KEPT%\" goto java
set "MESSAGE=%HOME_DIR% is incomplete, conform.jar or lib is missing; unpack the archive again."
goto die

rem --- the Java that runs: its release file tells the version without starting it ------------------------------------

:java
set "JAVA_EXE="
if defined JAVA_HOME goto java_home
for %%J in (java.exe) do set "JAVA_EXE=%%~$PATH:J"
if defined JAVA_EXE goto version
set "MESSAGE=Java is missing: install %NEEDED%, version 17 or newer, and put its java on the PATH."
goto die

:java_home
rem quotes are no part of a path, but some write them into the variable
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA_EXE%" goto version
set "MESSAGE=JAVA_HOME is %JAVA_HOME%, which holds no bin\java.exe; correct it or unset it."
goto die

:version
set "VERSION="
for %%J in ("%JAVA_EXE%") do set "BIN=%%~dpJ"
set "JDK=%BIN%.."
if exist "%JDK%\release" for /f "usebackq tokens=1* delims==" %%A in ("%JDK%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION goto feature
rem asked from its own folder: a path would be read twice on this way, with whatever "%" and "&" are in it
pushd "%BIN%"
for /f "tokens=2,3" %%A in ('.\java.exe -version 2^>^&1') do if "%%A"=="version" set "VERSION=%%~B"
popd

:feature
set "FEATURE=0"
for /f "delims=.-+_ " %%F in ("%VERSION%") do set /a "FEATURE=%%F" 2>nul
if %FEATURE% GEQ 17 goto build
if not defined VERSION set "VERSION=of an unknown version"
set "MESSAGE=Java %VERSION% (%JAVA_EXE%) is too old: install %NEEDED%, version 17 or newer, and put it on the PATH or name it in JAVA_HOME."
goto die

rem --- the build ------------------------------------------------------------------------------------------------------

:build
if not exist "%HOME_DIR%\pom.xml" goto start
call :outdated
if not errorlevel 1 goto start
set "MAVEN="
for %%M in (mvn.cmd mvn.bat mvn.exe) do if not "%%~$PATH:M"=="" set "MAVEN=%%~$PATH:M"
set "MESSAGE=Maven is missing: the kit has to be built, and that needs mvn on the PATH."
if not defined MAVEN goto die
set "MESSAGE=%HOME_DIR%\target cannot be made."
if not exist "%HOME_DIR%\target\" mkdir "%HOME_DIR%\target" 2>nul
if not exist "%HOME_DIR%\target\" goto die
>&2 echo Building the kit ...
set "LOG=%HOME_DIR%\target\conform-build.log"
set "WAITED=0"
rem Who looks at a terminal sees that something happens; the dots end when nobody has the log open any more, however that comes. They
rem start before it is opened: what starts later would keep it open itself.
start "" /b powershell -NoLogo -NoProfile -NonInteractive -Command "if ([Console]::IsErrorRedirected) { exit }; $held = $false; for ($n = 1; $n -lt 4500; $n++) { Start-Sleep -Milliseconds 200; try { [IO.File]::Open($env:LOG, 'Open', 'Write', 'ReadWrite').Close(); if ($held -or $n -gt 25) { break } } catch { $held = $true; if (($n -band 3) -eq 0) { [Console]::Error.Write('.') } } }; if ($held) { [Console]::Error.WriteLine() }" <nul >nul

rem Only one start builds; the others wait for it. The log is the lock: only one process can have it open for writing, and Windows
rem closes it when that process ends, however it ends.
:wait
set "BUILT="
call :build_locked 2>nul
if "%BUILT%"=="0" goto start
set "MESSAGE=%JAR% is in use; stop the conform that still runs, so that the kit can be built."
if "%BUILT%"=="held" goto die
set "MESSAGE=the kit could not be built; what Maven says stands above and in %LOG%."
if defined BUILT >&2 type "%LOG%"
if defined BUILT goto die
set "MESSAGE=%HOME_DIR%\target cannot be written to."
if not exist "%LOG%" goto die
set /a "WAITED+=1"
set "MESSAGE=%LOG% cannot be written to, or another start has been building the kit for a quarter of an hour."
if %WAITED% GEQ 900 goto die
ping -n 2 127.0.0.1 >nul
goto wait

:build_locked
call :build_alone >"%LOG%"
exit /b 0

:build_alone
call :outdated
if not errorlevel 1 set "BUILT=0"
if defined BUILT exit /b 0
type nul >"%HOME_DIR%\target\conform.building"
if exist "%JAR%" del /q "%JAR%"
if exist "%JAR%" set "BUILT=held"
if defined BUILT exit /b 0
if exist "%HOME_DIR%\target\conform.jsa" del /q "%HOME_DIR%\target\conform.jsa"
if exist "%HOME_DIR%\target\classes" rmdir /s /q "%HOME_DIR%\target\classes"
rem the same JDK builds and runs, unless this one cannot build
if exist "%JDK%\bin\javac.exe" set "JAVA_HOME=%JDK%"
pushd "%HOME_DIR%\"
call mvn -B -q -Dmaven.test.skip=true package 2>&1 <nul
set "BUILT=%ERRORLEVEL%"
popd
if "%BUILT%"=="0" move /y "%HOME_DIR%\target\conform.building" "%HOME_DIR%\target\conform.built" >nul
exit /b 0

:outdated
if not exist "%JAR%" exit /b 1
if not exist "%HOME_DIR%\target\lib\" exit /b 1
powershell -NoLogo -NoProfile -NonInteractive -Command "$h = $env:HOME_DIR + '\'; $t = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $b = Get-Item -LiteralPath ($h + 'target\conform.built') -ErrorAction SilentlyContinue; if ($b -and $b.LastWriteTime -gt $t) { $t = $b.LastWriteTime }; $s = 'pom.xml', 'src\main', 'features', 'schemas'; foreach ($p in $s) { if ((Get-Item -LiteralPath ($h + $p)).LastWriteTime -gt $t) { exit 1 }; foreach ($f in (Get-ChildItem -LiteralPath ($h + $p) -Recurse)) { if ($f.LastWriteTime -gt $t) { exit 1 } } }; exit 0"
exit /b %ERRORLEVEL%

:die
for /f "delims=" %%M in ("%MESSAGE%") do >&2 echo conform: %%M
exit /b 3

rem --- the start ------------------------------------------------------------------------------------------------------

:start
rem From Java 19 on, the JVM keeps an archive of loaded classes by itself. Only a whole run loads what a whole run needs.
set "ARCHIVE="
if %FEATURE% GEQ 19 if "%~1"=="run" set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%KEPT%\conform.jsa"
rem A proof is hundreds of runs: with more room for what each leaves behind, less time goes into clearing it away.
set "HEAP=-Xmx240m"
if "%~1"=="prove" set "HEAP=-Xmx640m -Xmn448m"
rem what only asks for help loads too little to be kept; the loop leaves all arguments as they are
:next
if "%~1"=="-h" set "ARCHIVE="
if "%~1"=="--help" set "ARCHIVE="
shift /1
if not "%~1"=="" goto next
"%JAVA_EXE%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dgroovy.indy.optimize.threshold=2 -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN -Xlog:disable -Djdk.console=java.base %ARCHIVE% %HEAP% %CONFORM_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
