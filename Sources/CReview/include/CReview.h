#ifndef CREVIEW_H
#define CREVIEW_H

#include <stddef.h>
#include <stdint.h>

/// What joins in on the page where facts are reviewed; it stands in the program itself.
typedef enum {
  CREVIEW_STYLE,
  /// The first script; the others follow in the order in which they run.
  CREVIEW_FIRST_SCRIPT,
} creview_file;

/// How many files there are; the scripts are those from `CREVIEW_FIRST_SCRIPT` on.
size_t creview_count(void);

/// The bytes of a file, in UTF-8; null beyond the last.
const uint8_t *_Nullable creview_bytes(size_t file, size_t *_Nonnull count);

#endif
