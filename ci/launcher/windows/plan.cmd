rem SPDX-License-Identifier: Apache-2.0
rem Says how each of %missing% would be installed, as it will be run: %packages% by winget, %archives% from archives.tsv.
set "packages="
set "archives="
for %%w in (winget.exe) do set "winget=%%~$PATH:w"
echo missing:%missing%>&2
for %%n in (%missing%) do call :plan %%n
for %%p in (%packages%) do echo     winget install --exact --id %%p --accept-package-agreements --accept-source-agreements>&2
for %%a in (%archives%) do call :archive %%a
exit /b 0

:plan
set "package=-"
if defined winget for /f "usebackq eol=# tokens=1,6 delims=	" %%a in ("%root%\ci\launcher\packages.tsv") do if "%%a"=="%1" set "package=%%b"
if not "%package%"=="-" (set "packages=%packages% %package%") else set "archives=%archives% %1"
exit /b 0

:archive
set "address=by hand: nothing here has %1"
call "%part%\archive.cmd" %1
if defined archive_url set "address=fetch %archive_url% (SHA-256 checked) into %cache%\%1"
echo     %address%>&2
exit /b 0
