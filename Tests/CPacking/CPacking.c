#include "CPacking.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

size_t cpacking_bound(size_t count) { return ZSTD_compressBound(count) + compressBound(count) + 64; }

static size_t deflate_all(int bits, const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, 9, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)capacity;
  int status = deflate(&stream, Z_FINISH);
  size_t written = capacity - stream.avail_out;
  deflateEnd(&stream);
  return status == Z_STREAM_END ? written : 0;
}

static size_t zstd_all(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  ZSTD_CCtx *context = ZSTD_createCCtx();
  if (context == NULL) return 0;
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  size_t written = ZSTD_compress2(context, output, capacity, input, count);
  ZSTD_freeCCtx(context);
  return ZSTD_isError(written) ? 0 : written;
}

size_t cpacking_compress(int format, const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  switch (format) {
  case CPACKING_GZIP: return deflate_all(15 + 16, input, count, output, capacity);
  case CPACKING_ZLIB: return deflate_all(15, input, count, output, capacity);
  case CPACKING_DEFLATE: return deflate_all(-15, input, count, output, capacity);
  default: return zstd_all(input, count, output, capacity);
  }
}

static bool write_all(struct archive *writer, const uint8_t *input, size_t count) {
  struct archive_entry *entry = archive_entry_new();
  archive_entry_set_pathname(entry, "a.txt");
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_size(entry, (la_int64_t)count);
  bool done = archive_write_header(writer, entry) == ARCHIVE_OK
      && archive_write_data(writer, input, count) == (la_ssize_t)count && archive_write_close(writer) == ARCHIVE_OK;
  archive_entry_free(entry);
  return done;
}

size_t cpacking_pack(int filter, const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  struct archive *writer = archive_write_new();
  size_t written = 0;
  if (filter == 2) {
    archive_write_set_format_7zip(writer);
  } else {
    archive_write_set_format_raw(writer);
    if (filter == 0) archive_write_add_filter_bzip2(writer);
    if (filter == 1) archive_write_add_filter_xz(writer);
  }
  archive_write_set_bytes_per_block(writer, 0);
  bool done = archive_write_open_memory(writer, output, capacity, &written) == ARCHIVE_OK && write_all(writer, input, count);
  archive_write_free(writer);
  return done ? written : 0;
}

uint32_t cpacking_crc32(const uint8_t *input, size_t count) { return (uint32_t)crc32(0, input, (uInt)count); }
