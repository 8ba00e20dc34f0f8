#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  CPACKING_GZIP = 0,
  CPACKING_ZLIB = 1,
  CPACKING_DEFLATE = 2,
  CPACKING_ZSTD = 3,
} cpacking_format;

/// How much room `count` bytes take at most once they are compressed.
size_t cpacking_bound(size_t count);
/// Compresses `count` bytes into one gzip member or one zstd frame with a checksum; 0 where that fails.
size_t cpacking_compress(int format, const uint8_t *input, size_t count, uint8_t *output, size_t capacity);
/// Compresses `count` bytes with bzip2 (0) or xz (1), or packs them as the member `a.txt` of a 7z archive (2); 0 where that fails.
size_t cpacking_pack(int filter, const uint8_t *input, size_t count, uint8_t *output, size_t capacity);
uint32_t cpacking_crc32(const uint8_t *input, size_t count);

#ifdef __cplusplus
}
#endif
