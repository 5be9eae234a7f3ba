rem SPDX-License-Identifier: Apache-2.0
rem The build of the sources as they are now: its folder's name in %cli_key%, nothing when there is none yet.
set "cli_key="
if not exist "%state%\current.cmd" exit /b 0
call "%state%\current.cmd"
if not exist "%state%\cli\%cli_key%\sources" set "cli_key="
if not defined cli_key exit /b 0
call "%part%\list.cmd" "%state%\sources.now"
fc /b "%state%\cli\%cli_key%\sources" "%state%\sources.now" >nul
if errorlevel 1 set "cli_key="
exit /b 0
