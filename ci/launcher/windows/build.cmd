rem SPDX-License-Identifier: Apache-2.0
rem Builds the command line into a folder of its own, named in %cli_key%. Of two launchers at once one builds: the lock is
rem an open file, which the system closes however its holder ends.
set "build_error="
:lock
set "locked="
( call :locked >"%state%\cli.lock" ) 2>nul
if not defined locked (
    ping -n 2 127.0.0.1 >nul
    goto lock
)
if not defined build_error exit /b 0
echo error: cannot build the command line of Fairlead from '%root%'>&2
echo   all that Maven said: %state%\logs\build-cli.log>&2
set "code=4"
exit /b 4

:locked
set "locked=yes"
rem Another launcher may have built it while this one waited.
call "%part%\known.cmd"
if defined cli_key exit /b 0
set "cli_key=%RANDOM%%RANDOM%"
set "new=%state%\cli\%cli_key%.new"
mkdir "%new%"
rem Listed before it is built: a change while it builds is seen at the next start.
call "%part%\list.cmd" "%new%\sources"
if exist "%root%\java\cli\target\launcher\lib" rmdir /s /q "%root%\java\cli\target\launcher\lib"
pushd "%root%"
call "%maven%" -q -B -ntp -Dstyle.color=never -pl java/cli -am package -Dmaven.test.skip=true -Dlint.skip=true -Dfairlead.target=target/launcher >"%state%\logs\build-cli.log" 2>&1
if errorlevel 1 set "build_error=yes"
popd
if not exist "%root%\java\cli\target\launcher\lib\" set "build_error=yes"
if defined build_error (
    rmdir /s /q "%new%"
    exit /b 0
)
move "%root%\java\cli\target\launcher\lib" "%new%\lib" >nul
rem What an older build still runs from cannot be deleted, and stays.
for /d %%d in ("%state%\cli\*") do if /i not "%%~fd"=="%new%" rmdir /s /q "%%~fd" 2>nul
move "%new%" "%state%\cli\%cli_key%" >nul
echo set "cli_key=%cli_key%">"%state%\current.cmd"
exit /b 0
