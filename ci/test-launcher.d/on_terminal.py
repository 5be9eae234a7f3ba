# SPDX-License-Identifier: Apache-2.0
"""Runs a command on a terminal of its own: on_terminal.py ANSWER COMMAND...

ANSWER is typed when the command asks "[y/N]". Prints all that the command said; ends with its exit code.
"""

import os
import pty
import sys

answer, command = sys.argv[1], sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
said = b""
answered = False
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:
        break
    if not part:
        break
    said += part
    if not answered and b"[y/N]" in said:
        answered = True
        os.write(terminal, answer.encode() + b"\n")
sys.stdout.buffer.write(said)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
