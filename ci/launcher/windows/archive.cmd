rem SPDX-License-Identifier: Apache-2.0
rem archive.cmd TOOL: its row of archives.tsv, in %archive_sha256% and %archive_url%; empty when there is none.
set "archive_sha256="
set "archive_url="
set "archive_table=%FAIRLEAD_JDK_TABLE%"
if not defined archive_table set "archive_table=%root%\ci\launcher\archives.tsv"
set "archive_row="
for /f "usebackq eol=# tokens=1-6 delims=	" %%a in ("%archive_table%") do if "%%a"=="%1" for %%s in (windows any) do if "%%b"=="%%s" for %%p in (x86_64 any) do if "%%c"=="%%p" set "archive_row=%%e %%f"
if not defined archive_row exit /b 0
for /f "tokens=1,2" %%a in ("%archive_row%") do set "archive_sha256=%%a"
for /f "tokens=1,2" %%a in ("%archive_row%") do set "archive_url=%%b"
exit /b 0
