#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct carchive carchive;

/// Where the bytes come from.
typedef struct {
  void *context;
  /// Writes the next bytes to `buffer` and says how many; 0 at the end, less than 0 where they cannot be read.
  int64_t (*read)(void *context, uint8_t *buffer, size_t capacity);
  /// Goes to the byte at `offset`; less than 0 where that is not possible. NULL for bytes that come once.
  int64_t (*seek)(void *context, int64_t offset);
  /// How many bytes there are; only where one can seek.
  int64_t size;
} carchive_source;

typedef enum {
  /// zip, tar and 7z.
  CARCHIVE_MEMBERS = 0,
  /// bzip2 or xz around one stream of bytes, which is the only member.
  CARCHIVE_STREAM = 1,
} carchive_form;

typedef enum {
  CARCHIVE_OK = 0,
  CARCHIVE_END = 1,
  /// This member cannot be read, or not wholly; the next one may be.
  CARCHIVE_FAILED = 2,
  /// Nothing more can be read.
  CARCHIVE_BROKEN = 3,
} carchive_status;

typedef enum {
  CARCHIVE_FILE = 0,
  CARCHIVE_FOLDER = 1,
  /// A link, a pipe or a device.
  CARCHIVE_OTHER = 2,
} carchive_kind;

/// NULL where there is no memory.
carchive *carchive_open(int form, carchive_source source);
void carchive_close(carchive *archive);

/// Goes to the next member.
int carchive_next(carchive *archive);
/// Of the member: what it is, whether only a password opens it, and where it begins in the archive.
int carchive_member_kind(carchive *archive);
bool carchive_member_is_encrypted(carchive *archive);
int64_t carchive_member_offset(carchive *archive);
/// Writes the member's name, as it stands in the archive or as UTF-8 where that says how it is written, and says how long
/// it is, which may be more than `capacity`.
size_t carchive_member_name(carchive *archive, uint8_t *buffer, size_t capacity);
/// Writes the next bytes of the member.
int carchive_read(carchive *archive, uint8_t *buffer, size_t capacity, size_t *count);
/// What was wrong last, in words, as `carchive_member_name`.
size_t carchive_problem(carchive *archive, uint8_t *buffer, size_t capacity);

#ifdef __cplusplus
}
#endif
