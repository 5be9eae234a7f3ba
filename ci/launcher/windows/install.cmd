rem SPDX-License-Identifier: Apache-2.0
rem Installs %missing%: asks first unless %yes%. Where there is nobody to ask, the answer is no and the commands stand above.
call "%part%\plan.cmd"
if defined seen echo   %seen:~2%>&2
if "%yes%"=="yes" goto install
set "answer="
set /p "answer=Install now? [y/N] "
if /i "%answer%"=="y" goto install
if /i "%answer%"=="yes" goto install
echo error: nothing was installed>&2
echo   hint: 'fairlead setup --yes' runs the commands above without a question>&2
set "code=3"
exit /b 3

:install
for %%p in (%packages%) do winget install --exact --id %%p --accept-package-agreements --accept-source-agreements
for %%a in (%archives%) do if not defined code call :fetch %%a
if defined code exit /b %code%
set "wanted=%missing%"
call "%part%\find.cmd"
if defined code exit /b %code%
call "%part%\missing.cmd" %wanted%
if not defined missing exit /b 0
echo error: still missing:%missing%>&2
echo   hint: what winget installed may be on the PATH only in a new window>&2
set "code=4"
exit /b 4

:fetch
call "%part%\archive.cmd" %1
if not defined archive_url exit /b 0
for %%f in ("%archive_url:/=\%") do set "archive_name=%%~nxf"
set "archive_file=%cache%\%1\%archive_name%"
if not exist "%cache%\%1\" mkdir "%cache%\%1"
curl.exe --fail --location --retry 2 --output "%archive_file%" "%archive_url%"
if errorlevel 1 (
    echo error: cannot fetch %archive_url%>&2
    set "code=4"
    exit /b 4
)
set "has="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%archive_file%" SHA256') do if not defined has set "has=%%h"
if not "%has: =%"=="%archive_sha256%" (
    del "%archive_file%"
    echo error: %archive_url% is not what it should be: it was refused and deleted>&2
    echo   SHA-256 expected  %archive_sha256%>&2
    echo   SHA-256 received  %has%>&2
    set "code=4"
    exit /b 4
)
tar.exe -xf "%archive_file%" -C "%cache%\%1"
if errorlevel 1 set "code=5"
if defined code exit /b %code%
del "%archive_file%"
exit /b 0
