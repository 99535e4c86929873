@echo off
rem A Maven for the test of conform.cmd: says what it was asked for, and builds a jar unless STUB_BROKEN is set.
>>"%STUB_CALLS%" echo %*
if defined STUB_BROKEN echo [ERROR] Program.java is broken
if defined STUB_BROKEN exit /b 1
ping -n 3 127.0.0.1 >nul
if not exist target\lib mkdir target\lib
type nul >target\conform.jar
exit /b 0
