// SPDX-License-Identifier: Apache-2.0
// What the compiler's code for Windows relies on beside memory.cpp, and what Windows calls when it loads a library:
// supplied here, so that the library imports nothing.

#if defined(__x86_64__)
// Touches the stack page by page down to the frame that the caller is about to make, so that the guard page is met and
// the stack grows. rax: the frame's size in bytes; every register is kept, as the compiler expects (GCC's and Clang's
// MinGW targets call it by this name).
asm(R"(
    .globl ___chkstk_ms
    .def ___chkstk_ms; .scl 2; .type 32; .endef
    .text
    .balign 16
___chkstk_ms:
    pushq %rcx
    pushq %rax
    leaq 24(%rsp), %rcx
    cmpq $4096, %rax
    jb 2f
1:  subq $4096, %rcx
    orq $0, (%rcx)
    subq $4096, %rax
    cmpq $4096, %rax
    jae 1b
2:  subq %rax, %rcx
    orq $0, (%rcx)
    popq %rax
    popq %rcx
    retq
)");
#elif defined(__aarch64__)
// The same for the 64-bit ARM: x15 is the frame's size in units of 16 bytes and is kept; x16 and x17 may change (Arm64
// calling convention of Windows).
asm(R"(
    .globl __chkstk
    .def __chkstk; .scl 2; .type 32; .endef
    .text
    .balign 16
__chkstk:
    lsl x16, x15, #4
    mov x17, sp
1:  cmp x16, #4096
    b.lo 2f
    sub x17, x17, #4096
    ldr xzr, [x17]
    sub x16, x16, #4096
    b 1b
2:  sub x17, x17, x16
    ldr xzr, [x17]
    ret
)");
#endif

extern "C" {

// The compiler names it in every file that computes in floating point; its value means nothing.
extern const int _fltused;
const int _fltused = 0;

// There is nothing to do when a process or a thread comes or goes: no statics, no threads of our own.
int DllMainCRTStartup(void * /*library*/, unsigned /*reason*/, void * /*reserved*/) {
    return 1;
}

}  // extern "C"
