#include "CGumbo.h"

#include <gumbo.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct cgumbo_page {
  const char *source;
  GumboOptions options;
  GumboOutput *output;
  cgumbo_node *nodes;
  int32_t count;
  int32_t capacity;
  cgumbo_attribute *attributes;
  int32_t attributeCount;
  int32_t attributeCapacity;
};

/// Makes room for `more` items; false where memory is exhausted.
static bool grow(void **items, int32_t *capacity, int32_t count, int32_t more, size_t size) {
  if (count + more <= *capacity) return true;
  int32_t wanted = *capacity * 2 > count + more ? *capacity * 2 : count + more + 64;
  void *grown = realloc(*items, (size_t)wanted * size);
  if (!grown) return false;
  *items = grown;
  *capacity = wanted;
  return true;
}

static const GumboVector *children_of(const GumboNode *node) {
  switch (node->type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    default: return NULL;
  }
}

static bool append_attributes(cgumbo_page *page, const GumboVector *attributes) {
  int32_t more = (int32_t)attributes->length;
  if (!grow((void **)&page->attributes, &page->attributeCapacity, page->attributeCount, more, sizeof(cgumbo_attribute))) return false;
  for (unsigned int i = 0; i < attributes->length; i++) {
    const GumboAttribute *attribute = attributes->data[i];
    page->attributes[page->attributeCount++] = (cgumbo_attribute){attribute->name, attribute->value};
  }
  return true;
}

static void set_source(const cgumbo_page *page, cgumbo_node *node, GumboStringPiece piece) {
  if (!piece.data || piece.length == 0) return;
  node->sourceStart = (int32_t)(piece.data - page->source);
  node->sourceEnd = node->sourceStart + (int32_t)piece.length;
}

/// Appends an element or a text; `index` becomes -1 for a node that is neither.
static bool append(cgumbo_page *page, const GumboNode *node, int32_t parent, int32_t *index) {
  *index = -1;
  if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_DOCUMENT) return true;
  if (!grow((void **)&page->nodes, &page->capacity, page->count, 1, sizeof(cgumbo_node))) return false;
  cgumbo_node *made = &page->nodes[page->count];
  *made = (cgumbo_node){-1, parent, page->count + 1, 0, 0, page->attributeCount, 0};
  *index = page->count++;
  if (!children_of(node)) {
    set_source(page, made, node->v.text.original_text);
    return true;
  }
  made->tag = (int32_t)node->v.element.tag;
  made->attributeCount = (int32_t)node->v.element.attributes.length;
  set_source(page, made, node->v.element.original_tag);
  return append_attributes(page, &node->v.element.attributes);
}

/// Goes through the tree without recursion: the way back is in the nodes.
static bool flatten(cgumbo_page *page, const GumboNode *root) {
  const GumboNode *node = root;
  int32_t parent = -1;
  while (true) {
    int32_t index;
    if (!append(page, node, parent, &index)) return false;
    const GumboVector *children = children_of(node);
    if (children && children->length > 0) {
      parent = index;
      node = children->data[0];
      continue;
    }
    while (node != root && node->index_within_parent + 1 >= children_of(node->parent)->length) {
      node = node->parent;
      page->nodes[parent].end = page->count;
      parent = page->nodes[parent].parent;
    }
    if (node == root) return true;
    node = children_of(node->parent)->data[node->index_within_parent + 1];
  }
}

cgumbo_page *cgumbo_open(const uint8_t *bytes, size_t count) {
  cgumbo_page *page = calloc(1, sizeof(cgumbo_page));
  if (!page) return NULL;
  page->source = (const char *)bytes;
  page->options = kGumboDefaultOptions;
  page->options.max_errors = 0;
  page->output = gumbo_parse_with_options(&page->options, page->source, count);
  if (page->output && flatten(page, page->output->root)) return page;
  cgumbo_close(page);
  return NULL;
}

void cgumbo_close(cgumbo_page *page) {
  if (page->output) gumbo_destroy_output(&page->options, page->output);
  free(page->nodes);
  free(page->attributes);
  free(page);
}

const cgumbo_node *cgumbo_nodes(const cgumbo_page *page, int32_t *count) {
  *count = page->count;
  return page->nodes;
}

const cgumbo_attribute *cgumbo_attributes(const cgumbo_page *page, int32_t *count) {
  *count = page->attributeCount;
  return page->attributes;
}

int32_t cgumbo_tag(const char *name) { return (int32_t)gumbo_tag_enum(name); }

/// The only text of a fragment; null where there is none.
static const char *only_text(const GumboOutput *output) {
  const GumboNode *node = output->root;
  while (node && children_of(node)) {
    const GumboVector *children = children_of(node);
    node = children->length == 1 ? children->data[0] : NULL;
  }
  return node ? node->v.text.text : NULL;
}

int32_t cgumbo_reference(const uint8_t *bytes, int32_t count, uint8_t *text, int32_t *textCount) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  GumboOutput *output = gumbo_parse_with_options(&options, (const char *)bytes, (size_t)count);
  const char *resolved = output ? only_text(output) : NULL;
  int32_t consumed = 0;
  if (resolved) {
    // What is behind the reference comes out as it is.
    int32_t length = (int32_t)strlen(resolved);
    int32_t rest = 0;
    while (rest < length && rest < count - 1 && resolved[length - 1 - rest] == (char)bytes[count - 1 - rest]) rest++;
    if (length - rest > 0 && length - rest <= 16 && !(length == count && rest == count - 1)) {
      consumed = count - rest;
      *textCount = length - rest;
      memcpy(text, resolved, (size_t)*textCount);
    }
  }
  if (output) gumbo_destroy_output(&options, output);
  return consumed;
}
