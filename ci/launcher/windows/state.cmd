rem SPDX-License-Identifier: Apache-2.0
rem What the launcher keeps between starts: %state% for this checkout, %cache% for this user.
set "cache=%FAIRLEAD_CACHE%"
if not defined cache set "cache=%LOCALAPPDATA%\fairlead"
set "state=%root%\.fairlead"
if not exist "%state%\" mkdir "%state%" 2>nul
if not exist "%state%\" for %%r in ("%root%") do set "state=%cache%\checkouts\%%~nxr"
if not exist "%state%\logs\" mkdir "%state%\logs" 2>nul
if exist "%state%\logs\" exit /b 0
echo error: cannot keep anything: neither '%root%\.fairlead' nor '%state%' can be written>&2
echo   hint: set FAIRLEAD_CACHE to a folder of yours>&2
set "code=5"
exit /b 5
