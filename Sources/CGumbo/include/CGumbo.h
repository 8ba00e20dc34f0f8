#pragma once

// Gumbo, an HTML5 parser, behind functions that name none of its headers: the tree of a page as one array.
// All text is UTF-8; all offsets and counts are bytes and must stay below 2^31.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An element or a text; a parent stands before its children, and these in the order of the tree.
typedef struct {
  /// The number of the element's name (`cgumbo_tag`); -1 for a text.
  int32_t tag;
  /// The index of the parent; -1 for the root.
  int32_t parent;
  /// The index behind the last node inside this one.
  int32_t end;
  /// Where the start tag, or the text, stands in the page; empty at 0 for an element that the page does not name.
  int32_t sourceStart;
  int32_t sourceEnd;
  int32_t firstAttribute;
  int32_t attributeCount;
} cgumbo_node;

/// Both end with a NUL; the value with its character references resolved.
typedef struct {
  const char *name;
  const char *value;
} cgumbo_attribute;

typedef struct cgumbo_page cgumbo_page;

/// Parses a page, whose bytes must stay where they are until `cgumbo_close`; null where memory is exhausted.
cgumbo_page *cgumbo_open(const uint8_t *bytes, size_t count);
void cgumbo_close(cgumbo_page *page);

const cgumbo_node *cgumbo_nodes(const cgumbo_page *page, int32_t *count);
const cgumbo_attribute *cgumbo_attributes(const cgumbo_page *page, int32_t *count);

/// The number of an element's name in lower case; one and the same for all names that HTML5 does not know.
int32_t cgumbo_tag(const char *name);

/// Resolves the character reference (`&aacute;`, `&#225;`, `&nbsp` without its semicolon) that `bytes` open with.
///
/// Writes at most 16 bytes of text; returns how many of the bytes belong to the reference, 0 where there is none.
int32_t cgumbo_reference(const uint8_t *bytes, int32_t count, uint8_t *text, int32_t *textCount);

#ifdef __cplusplus
}
#endif
