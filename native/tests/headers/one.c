// SPDX-License-Identifier: Apache-2.0
// The header under test comes by -include; ISO C wants a declaration behind it.
extern int a_translation_unit_is_not_empty;
