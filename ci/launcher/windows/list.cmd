rem SPDX-License-Identifier: Apache-2.0
rem list.cmd FILE: size, time and name of all that the command line is built from; `list_sources` of the script `fairlead`.
type nul >"%~1"
for %%f in (pom.xml .mvn\jvm.config native\platforms.json) do call :file "%root%\%%f" "%~1"
for %%m in (runtime javacpp cache generator packager cli) do call :module "%root%\java\%%m" "%~1"
exit /b 0

:module
call :file "%~1\pom.xml" "%~2"
for /r "%~1\src\main" %%f in (*) do echo %%~tzf %%f>>"%~2"
exit /b 0

:file
echo %~tz1 %~1>>"%~2"
exit /b 0
