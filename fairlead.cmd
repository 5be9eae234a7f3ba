@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Fairlead from its checkout, as the script `fairlead` does on other systems: finds JDK 25 and the build's tools
rem (offers to install what is missing), builds the command line on first use and after its sources change, then runs it.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "part=%root%\ci\launcher\windows"
rem Where a part fails it leaves the exit code here: `call` does not always pass it on.
set "code="
call "%part%\state.cmd"
if defined code exit /b %code%

rem --yes, anywhere before a lone --, is the launcher's own. The rest goes on as it was typed: %%1 loses = and ;
set "yes=no"
if defined CI if /i not "%CI%"=="false" if not "%CI%"=="0" set "yes=yes"
set "command="
set "own_yes="
set "first=%~1"
set "second=%~2"
set arguments=%*
:scan
set word=%1
if not defined word goto scanned
if "%~1"=="--" goto scanned
if "%~1"=="--yes" set "own_yes=yes"
set "word=%~1"
if defined word if not defined command if not "%word:~0,1%"=="-" set "command=%word%"
shift
goto scan
:scanned
if not defined own_yes goto find
set "yes=yes"
set arguments=%arguments:--yes=%

:find
set "found_for="
if exist "%state%\tools.cmd" call "%state%\tools.cmd"
if not "%found_for%"=="%JAVA_HOME%;%FAIRLEAD_JDK%;%FAIRLEAD_MVN%;%FAIRLEAD_CMAKE%;%FAIRLEAD_NINJA%;%CXX%" call "%part%\find.cmd"
if defined code exit /b %code%
if "%command%"=="setup" if not "%second%"=="zig" goto setup
set "needs=jdk"
if "%command%"=="demo" set "needs=jdk maven cmake ninja cxx"
if "%command%"=="test" set "needs=jdk maven cmake ninja cxx"
call :need
if defined code exit /b %code%
if "%first%"=="--print-jdk" goto print_jdk

call "%part%\known.cmd"
if defined cli_key goto start
set "needs=maven"
call :need
if defined code exit /b %code%
set "JAVA_HOME=%jdk%"
call "%part%\build.cmd"
if defined code exit /b %code%

:start
set "cli=%state%\cli\%cli_key%"
set "JAVA_HOME=%jdk%"
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED %MAVEN_OPTS%"
set "FAIRLEAD_MVN=%maven%"
set "FAIRLEAD_CMAKE=%cmake%"
set "FAIRLEAD_NINJA=%ninja%"
if defined cxx set "CXX=%cxx%"
rem The command line lives for a moment: no second compiler, the smallest collector.
set "jvm_flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED"
if not exist "%cli%\%jdk_version%.aot" call "%part%\train.cmd"
set "aot=-Xlog:disable"
for %%f in ("%cli%\%jdk_version%.aot") do if %%~zf gtr 0 set "aot=-XX:AOTCache=%%~f"
rem A cache that does not fit is not worth a word: the start is a little slower.
"%jdk%\bin\java.exe" "%aot%" -Xlog:aot=off -Xlog:cds=off %jvm_flags% "-Dfairlead.root=%root%" "-Dfairlead.state=%state%" -cp "%cli%\lib\*" dev.fairlead.cli.Main %arguments%
exit /b %errorlevel%

:setup
call "%part%\setup.cmd" %arguments%
if defined code exit /b %code%
exit /b 0

:print_jdk
echo %jdk%
exit /b 0

rem :need: all of %needs% are there from here on, or it fails with the launcher's exit code.
:need
call "%part%\missing.cmd" %needs%
if not defined missing exit /b 0
call "%part%\find.cmd"
if defined code exit /b %code%
call "%part%\missing.cmd" %needs%
if not defined missing exit /b 0
call "%part%\install.cmd"
exit /b 0
