// SPDX-License-Identifier: Apache-2.0
int scan_open(const char *path);
