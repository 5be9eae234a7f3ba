rem SPDX-License-Identifier: Apache-2.0
rem missing.cmd NEED...: those that were not found, or are gone since, in %missing%.
set "missing="
:next
if "%~1"=="" exit /b 0
call set "where=%%%1%%"
if not defined where set "missing=%missing% %1"
if defined where if not exist "%where%" set "missing=%missing% %1"
shift
goto next
