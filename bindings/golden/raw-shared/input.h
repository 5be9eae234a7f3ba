// SPDX-License-Identifier: Apache-2.0
/* What all raw classes share is shown here alone. */
int add(int left, int right);
