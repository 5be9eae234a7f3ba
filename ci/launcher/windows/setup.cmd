rem SPDX-License-Identifier: Apache-2.0
rem The command `setup`: says what there is, installs what is missing.
shift
set "dry="
:option
if "%~1"=="" goto look
if "%~1"=="--dry-run" (set "dry=yes") else if "%~1"=="--help" (goto usage) else if "%~1"=="-h" (goto usage) else (
    echo error: unknown option of setup: '%~1'>&2
    echo   hint: fairlead setup --help>&2
    set "code=1"
    exit /b 1
)
shift
goto option

:look
call "%part%\find.cmd"
if defined code exit /b %code%
call "%part%\missing.cmd" jdk maven cmake ninja cxx
if not defined missing goto table
if defined dry (
    call "%part%\plan.cmd"
    goto table
)
call "%part%\install.cmd"
if defined code exit /b %code%
:table
for %%n in (jdk maven cmake ninja cxx) do call :row %%n
exit /b 0

:row
call set "where=%%%1%%"
if not defined where set "where=MISSING"
echo   %1: %where%
exit /b 0

:usage
echo Usage: fairlead setup [--yes] [--dry-run]
echo.
echo Installs what Fairlead needs and this machine lacks: JDK 25, Maven, CMake, ninja, a C++ compiler. Uses winget and
echo prints each command that it runs. What winget does not have is fetched as a pinned archive, checked against its
echo SHA-256, and kept in the user's cache.
echo.
echo   --yes       do not ask
echo   --dry-run   print the commands and run none
exit /b 0
