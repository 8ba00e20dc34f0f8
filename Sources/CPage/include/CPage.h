#ifndef CPAGE_H
#define CPAGE_H

#include <stddef.h>
#include <stdint.h>

/// The files of the page, which stand in the program itself.
typedef enum {
  CPAGE_TEMPLATE,
  CPAGE_STYLE,
  /// The first script; the others follow in the order in which they run.
  CPAGE_FIRST_SCRIPT,
} cpage_file;

/// How many files there are; the scripts are those from `CPAGE_FIRST_SCRIPT` on.
size_t cpage_count(void);

/// The bytes of a file, in UTF-8; null beyond the last.
const uint8_t *_Nullable cpage_bytes(size_t file, size_t *_Nonnull count);

#endif
