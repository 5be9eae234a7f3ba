rem SPDX-License-Identifier: Apache-2.0
rem Trains the JVM on a real binding, so that the next start finds its classes linked. An empty cache where that fails.
set "aot=%cli%\%jdk_version%.aot"
set "work=%state%\aot%RANDOM%"
mkdir "%work%"
"%jdk%\bin\java.exe" "-XX:AOTCacheOutput=%work%\cache" %jvm_flags% -cp "%cli%\lib\*" dev.fairlead.cli.Main bind "%root%\ci\launcher\training.h" --target-package training --output "%work%\out" >"%state%\logs\aot.log" 2>&1 <nul
if exist "%work%\cache" move /y "%work%\cache" "%aot%" >nul
if not exist "%aot%" type nul >"%aot%"
rmdir /s /q "%work%"
exit /b 0
