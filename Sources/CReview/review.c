// Puts the files of the review into the program, as CPage does with those of the page.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CReview.h"

static const uint8_t style[] = {
#embed "Page/review.css"
};
static const uint8_t labels[] = {
#embed "Page/review-labels.js"
};
static const uint8_t desk[] = {
#embed "Page/review-desk.js"
};
static const uint8_t queues[] = {
#embed "Page/review-queues.js"
};
static const uint8_t words[] = {
#embed "Page/review-words.js"
};
static const uint8_t correction[] = {
#embed "Page/review-correction.js"
};
static const uint8_t panel[] = {
#embed "Page/review-panel.js"
};
static const uint8_t bar[] = {
#embed "Page/review-bar.js"
};
static const uint8_t review[] = {
#embed "Page/review.js"
};

#define FILE(name) {name, sizeof name}

static const struct {
  const uint8_t *bytes;
  size_t count;
} files[] = {
  FILE(style), FILE(labels), FILE(desk), FILE(queues), FILE(words), FILE(correction), FILE(panel), FILE(bar),
  FILE(review),
};

size_t creview_count(void) { return sizeof files / sizeof files[0]; }

const uint8_t *creview_bytes(size_t file, size_t *count) {
  if (file >= creview_count()) {
    *count = 0;
    return 0;
  }
  *count = files[file].count;
  return files[file].bytes;
}
