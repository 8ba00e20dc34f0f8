#include "CCompression.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

/// Windows of 128 MiB: what the zstd program reads without being told to.
enum { ZSTD_LARGEST_WINDOW = 27 };

struct ccompression_decoder {
  int format;
  z_stream deflate;
  ZSTD_DStream *zstd;
};

static int window_bits(int format) {
  switch (format) {
  case CCOMPRESSION_GZIP: return 15 + 16;
  case CCOMPRESSION_ZLIB: return 15;
  default: return -15;
  }
}

static bool open_format(ccompression_decoder *decoder) {
  if (decoder->format != CCOMPRESSION_ZSTD) return inflateInit2(&decoder->deflate, window_bits(decoder->format)) == Z_OK;
  decoder->zstd = ZSTD_createDStream();
  return decoder->zstd != NULL
      && !ZSTD_isError(ZSTD_DCtx_setParameter(decoder->zstd, ZSTD_d_windowLogMax, ZSTD_LARGEST_WINDOW));
}

ccompression_decoder *ccompression_open(int format) {
  ccompression_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return NULL;
  decoder->format = format;
  if (open_format(decoder)) return decoder;
  ccompression_close(decoder);
  return NULL;
}

void ccompression_close(ccompression_decoder *decoder) {
  if (decoder->format == CCOMPRESSION_ZSTD) {
    ZSTD_freeDStream(decoder->zstd);
  } else {
    inflateEnd(&decoder->deflate);
  }
  free(decoder);
}

void ccompression_reset(ccompression_decoder *decoder) {
  if (decoder->format == CCOMPRESSION_ZSTD) {
    ZSTD_DCtx_reset(decoder->zstd, ZSTD_reset_session_only);
  } else {
    inflateReset(&decoder->deflate);
  }
}

/// zlib tells what is wrong with the data in words alone.
static int data_error(const z_stream *stream) {
  const char *words = stream->msg == NULL ? "" : stream->msg;
  if (strstr(words, "data check") != NULL || strstr(words, "length check") != NULL) return CCOMPRESSION_BAD_CHECKSUM;
  return strstr(words, "header") != NULL || strstr(words, "compression method") != NULL ? CCOMPRESSION_BAD_HEADER
                                                                                         : CCOMPRESSION_BAD_DATA;
}

static unsigned int limited(size_t count) { return count > UINT_MAX ? UINT_MAX : (unsigned int)count; }

static int decode_deflate(
    z_stream *stream, const uint8_t *input, size_t count, size_t *used, uint8_t *output, size_t capacity, size_t *written) {
  stream->next_in = (Bytef *)input;
  stream->avail_in = limited(count);
  stream->next_out = output;
  stream->avail_out = limited(capacity);
  int status = inflate(stream, Z_NO_FLUSH);
  *used = (size_t)(stream->next_in - input);
  *written = (size_t)(stream->next_out - output);
  switch (status) {
  case Z_OK:
  case Z_BUF_ERROR: return CCOMPRESSION_MORE;
  case Z_STREAM_END: return CCOMPRESSION_END;
  case Z_MEM_ERROR: return CCOMPRESSION_TOO_LARGE;
  case Z_DATA_ERROR: return data_error(stream);
  default: return CCOMPRESSION_BAD_DATA;
  }
}

static int zstd_error(size_t status) {
  switch (ZSTD_getErrorCode(status)) {
  case ZSTD_error_prefix_unknown:
  case ZSTD_error_version_unsupported: return CCOMPRESSION_BAD_HEADER;
  case ZSTD_error_checksum_wrong: return CCOMPRESSION_BAD_CHECKSUM;
  case ZSTD_error_frameParameter_windowTooLarge:
  case ZSTD_error_memory_allocation: return CCOMPRESSION_TOO_LARGE;
  default: return CCOMPRESSION_BAD_DATA;
  }
}

static int decode_zstd(
    ZSTD_DStream *stream, const uint8_t *input, size_t count, size_t *used, uint8_t *output, size_t capacity,
    size_t *written) {
  ZSTD_inBuffer in = {input, count, 0};
  ZSTD_outBuffer out = {output, capacity, 0};
  size_t status = ZSTD_decompressStream(stream, &out, &in);
  *used = in.pos;
  *written = out.pos;
  if (ZSTD_isError(status)) return zstd_error(status);
  return status == 0 ? CCOMPRESSION_END : CCOMPRESSION_MORE;
}

int ccompression_decode(
    ccompression_decoder *decoder, const uint8_t *input, size_t start, size_t count, size_t *used, uint8_t *output,
    size_t capacity, size_t *written) {
  int status = decoder->format == CCOMPRESSION_ZSTD
      ? decode_zstd(decoder->zstd, input + start, count, used, output, capacity, written)
      : decode_deflate(&decoder->deflate, input + start, count, used, output, capacity, written);
  if (status != CCOMPRESSION_MORE) ccompression_reset(decoder);
  return status;
}

/// zstd's own: fast, and within a few percent of what more effort gives on pages and articles.
enum { FRAME_LEVEL = 3 };

size_t ccompression_frame_bound(size_t count) { return ZSTD_compressBound(count); }

size_t ccompression_frame_pack(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  ZSTD_CCtx *context = ZSTD_createCCtx();
  if (context == NULL) return 0;
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, FRAME_LEVEL);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  size_t written = ZSTD_compress2(context, output, capacity, input, count);
  ZSTD_freeCCtx(context);
  return ZSTD_isError(written) ? 0 : written;
}

bool ccompression_frame_unpack(const uint8_t *input, size_t count, uint8_t *output, size_t capacity) {
  return ZSTD_decompress(output, capacity, input, count) == capacity;
}
