// SPDX-License-Identifier: Apache-2.0
// The header under test comes by -include; this is the rest of the file.
extern int a_translation_unit_is_not_empty;
