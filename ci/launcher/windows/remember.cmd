rem SPDX-License-Identifier: Apache-2.0
rem Keeps what was found in %state%\tools.cmd, for the next start.
echo set "found_for=%JAVA_HOME%;%FAIRLEAD_JDK%;%FAIRLEAD_MVN%;%FAIRLEAD_CMAKE%;%FAIRLEAD_NINJA%;%CXX%">"%state%\tools.cmd.new"
echo set "jdk=%jdk%">>"%state%\tools.cmd.new"
echo set "jdk_version=%jdk_version%">>"%state%\tools.cmd.new"
echo set "maven=%maven%">>"%state%\tools.cmd.new"
echo set "cmake=%cmake%">>"%state%\tools.cmd.new"
echo set "ninja=%ninja%">>"%state%\tools.cmd.new"
echo set "cxx=%cxx%">>"%state%\tools.cmd.new"
move /y "%state%\tools.cmd.new" "%state%\tools.cmd" >nul
exit /b 0
