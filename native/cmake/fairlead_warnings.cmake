# SPDX-License-Identifier: Apache-2.0
include_guard(GLOBAL)

# Our own presets build with FAIRLEAD_WERROR; who builds Fairlead as a part of something else is left in peace.
function(fairlead_warnings target)
    if(FAIRLEAD_WERROR)
        target_compile_options(${target} PRIVATE -Wall -Wextra -Werror)
    endif()
endfunction()

# ASan and UBSan for the target; a finding ends the program.
function(fairlead_sanitizers target)
    if(FAIRLEAD_SANITIZE)
        set(flags -fsanitize=address,undefined -fno-sanitize-recover=all)
        target_compile_options(${target} PRIVATE ${flags} -fno-omit-frame-pointer)
        target_link_options(${target} PRIVATE ${flags})
    endif()
endfunction()
