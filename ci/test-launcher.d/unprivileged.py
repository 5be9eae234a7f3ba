# SPDX-License-Identifier: Apache-2.0
"""Runs a command as nobody when this is root, whom no permission stops: unprivileged.py COMMAND..."""

import os
import sys

if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
os.execvp(sys.argv[1], sys.argv[1:])
