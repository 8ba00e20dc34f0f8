#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ccompression_decoder ccompression_decoder;

typedef enum {
  CCOMPRESSION_GZIP = 0,
  CCOMPRESSION_ZLIB = 1,
  CCOMPRESSION_DEFLATE = 2,
  CCOMPRESSION_ZSTD = 3,
} ccompression_format;

typedef enum {
  /// Wants more input, or more room for its output.
  CCOMPRESSION_MORE = 0,
  /// The member (gzip) or frame (zstd) is complete, and the decoder ready for the next one.
  CCOMPRESSION_END = 1,
  /// No header of this format.
  CCOMPRESSION_BAD_HEADER = 2,
  CCOMPRESSION_BAD_DATA = 3,
  /// Complete, and its bytes are not those that were packed: the checksum or the length is another.
  CCOMPRESSION_BAD_CHECKSUM = 4,
  /// Wants more memory than is given to it.
  CCOMPRESSION_TOO_LARGE = 5,
} ccompression_status;

/// NULL where there is no memory.
ccompression_decoder *ccompression_open(int format);
void ccompression_close(ccompression_decoder *decoder);
/// Forgets what it has read, and is ready for the beginning of a member or frame.
void ccompression_reset(ccompression_decoder *decoder);

/// Decodes `count` bytes of `input` from `start` on into `output`, and says how many it used and wrote. After anything but
/// `MORE` the decoder has been reset.
int ccompression_decode(
    ccompression_decoder *decoder, const uint8_t *input, size_t start, size_t count, size_t *used, uint8_t *output,
    size_t capacity, size_t *written);

/// How much room `count` bytes take at most as one zstd frame.
size_t ccompression_frame_bound(size_t count);
/// Writes `count` bytes as one zstd frame with a checksum, and says how long it is; 0 where that fails.
size_t ccompression_frame_pack(const uint8_t *input, size_t count, uint8_t *output, size_t capacity);
/// Unpacks a zstd frame whose content has exactly `capacity` bytes; false where it is damaged or has another number.
bool ccompression_frame_unpack(const uint8_t *input, size_t count, uint8_t *output, size_t capacity);

#ifdef __cplusplus
}
#endif
