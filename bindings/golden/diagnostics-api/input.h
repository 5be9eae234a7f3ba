// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stddef.h>
#include <stdint.h>

/* FL0104 */
void median(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride), uint16_t *dst FL_OUT, size_t width,
            size_t height, size_t src_stride, size_t dst_stride);

/* FL0105 */
void sum(const double *x FL_IN FL_LENGTH(count), size_t n);

/* FL0106 */
void mean(const double *x FL_IN FL_LENGTH(n), double n);

/* FL0107 */
void fill(const double *x FL_OUT FL_LENGTH(n), size_t n);

/* FL0108 */
void step(int by FL_IN);

/* FL0109 */
float norm_f32(const float *x FL_IN FL_LENGTH(n), size_t n);
double norm_f64(const double *x FL_IN FL_LENGTH(n), size_t n);

/* FL0110 */
typedef int32_t scan_status FL_STATUS(scan_code);
scan_status start(void);
