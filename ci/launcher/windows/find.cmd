rem SPDX-License-Identifier: Apache-2.0
rem Finds a JDK 25 (each JDK has a file `release` that says what it is), Maven, CMake, ninja and a C++ compiler.
rem What was found is kept in %state%\tools.cmd.
set "jdk="
set "jdk_version="
set "newer_jdk="
set "newer_version="
set "seen="
if defined FAIRLEAD_JDK goto chosen
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%j in (javac.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.."
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto" BellSoft Semeru SapMachine OpenJDK) do call :folders "%ProgramFiles%\%%~v"
call :folders "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
call :folders "%USERPROFILE%\.jdks"
for /d %%d in ("%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%d\current"
call :folders "%cache%\jdk"
goto tools

:chosen
call :consider "%FAIRLEAD_JDK%"
if defined jdk goto tools
if defined newer_jdk goto tools
echo error: FAIRLEAD_JDK is '%FAIRLEAD_JDK%', which is no JDK 25%seen%>&2
echo   hint: set it to the folder that has bin\javac.exe, or unset it: fairlead then looks for one>&2
set "code=3"
exit /b 3

:tools
if not defined jdk set "jdk_version=%newer_version%"
if not defined jdk set "jdk=%newer_jdk%"
set "maven=%FAIRLEAD_MVN%"
if not defined maven call :on_path maven mvn.cmd
if not defined maven if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "maven=%MAVEN_HOME%\bin\mvn.cmd"
if not defined maven for /d %%d in ("%cache%\maven\*") do set "maven=%%d\bin\mvn.cmd"
set "cmake=%FAIRLEAD_CMAKE%"
if not defined cmake call :on_path cmake cmake.exe
if not defined cmake if exist "%ProgramFiles%\CMake\bin\cmake.exe" set "cmake=%ProgramFiles%\CMake\bin\cmake.exe"
set "ninja=%FAIRLEAD_NINJA%"
if not defined ninja call :on_path ninja ninja.exe
set "cxx=%CXX%"
if not defined cxx call :on_path cxx g++.exe
if not defined cxx call :on_path cxx clang++.exe
call "%part%\remember.cmd"
exit /b 0

:on_path maven mvn.cmd
if not defined maven if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "maven=%MAVEN_HOME%\bin\mvn.cmd"
if not defined maven for /d %%d in ("%cache%\maven\*") do set "maven=%%d\bin\mvn.cmd"
set "cmake=%FAIRLEAD_CMAKE%"
if not defined cmake call :on_path cmake cmake.exe
if not defined cmake if exist "%ProgramFiles%\CMake\bin\cmake.exe" set "cmake=%ProgramFiles%\CMake\bin\cmake.exe"
set "ninja=%FAIRLEAD_NINJA%"
if not defined ninja call :on_path ninja ninja.exe
set "cxx=%CXX%"
if not defined cxx call :on_path cxx g++.exe
if not defined cxx call :on_path cxx clang++.exe
> "%state%\tools.cmd.new" (
    echo set "found_for=%JAVA_HOME%;%FAIRLEAD_JDK%;%FAIRLEAD_MVN%;%FAIRLEAD_CMAKE%;%FAIRLEAD_NINJA%;%CXX%"
    for %%n in (jdk jdk_version maven cmake ninja cxx) do call :remember %%n
)
move /y "%state%\tools.cmd.new" "%state%\tools.cmd" >nul
exit /b 0

:remember
call echo set "%1=%%%1%%"
exit /b 0

:on_path
for %%p in (%2) do set "%1=%%~$PATH:p"
exit /b 0

:folders
for /d %%d in ("%~1\*") do call :consider "%%~d"
exit /b 0

rem :consider HOME: keeps the first JDK 25 in %jdk%, the first newer one in %newer_jdk%, what was not taken in %seen%.
:consider
if defined jdk exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if not defined version exit /b 0
for /f "delims=.-+" %%a in ("%version%") do set "feature=%%a"
if not exist "%~1\bin\javac.exe" (
    set "seen=%seen%; found Java %version% without a compiler in %~f1"
    exit /b 0
)
if %feature% lss 25 (
    set "seen=%seen%; found JDK %version% in %~f1, which is too old"
    exit /b 0
)
if %feature% gtr 25 (
    if not defined newer_jdk set "newer_version=%version%"
    if not defined newer_jdk set "newer_jdk=%~f1"
    exit /b 0
)
set "jdk=%~f1"
set "jdk_version=%version%"
exit /b 0
