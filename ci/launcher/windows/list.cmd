rem SPDX-License-Identifier: Apache-2.0
rem list.cmd FILE: size, time and name of all that the command line is built from; `list_sources` of the script `fairlead`.
type nul >"%~1"
for %%f in (pom.xml .mvn\jvm.config java\runtime\pom.xml java\generator\pom.xml java\packager\pom.xml native\platforms.json java\cli\pom.xml) do call :file "%root%\%%f" "%~1"
for /r "%root%\java\runtime\src\main" %%f in (*) do echo %%~tzf %%f>>"%~1"
for /r "%root%\java\generator\src\main" %%f in (*) do echo %%~tzf %%f>>"%~1"
for /r "%root%\java\packager\src\main" %%f in (*) do echo %%~tzf %%f>>"%~1"
for /r "%root%\java\cli\src\main" %%f in (*) do echo %%~tzf %%f>>"%~1"
exit /b 0

:file
echo %~tz1 %~1>>"%~2"
exit /b 0
