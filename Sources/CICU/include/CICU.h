#pragma once

// ICU behind functions that name none of its headers, so that a Swift module may see both this and Foundation.
// All text is UTF-8; all offsets and counts are bytes and must stay below 2^31.

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A place where the composed text differs from its source.
typedef struct {
  int32_t text;
  int32_t textCount;
  int32_t source;
  int32_t sourceCount;
} cicu_change;

/// What `cicu_nfc_normalize` made; the pointers hold until the next call on the same handle.
typedef struct {
  const uint8_t *text;
  int32_t textCount;
  const cicu_change *changes;
  int32_t changeCount;
} cicu_nfc_result;

typedef struct cicu_nfc cicu_nfc;

/// Opens a composer; null, with ICU's error code in `status`, when its data are missing.
cicu_nfc *cicu_nfc_open(int32_t *status);
void cicu_nfc_close(cicu_nfc *nfc);

/// Whether valid UTF-8 is in NFC.
bool cicu_nfc_check(const cicu_nfc *nfc, const uint8_t *bytes, int32_t count);

/// Brings valid UTF-8 into NFC; returns ICU's error code, 0 for success.
int32_t cicu_nfc_normalize(cicu_nfc *nfc, const uint8_t *bytes, int32_t count, cicu_nfc_result *result);

typedef struct cicu_sentences cicu_sentences;

/// Opens a sentence break iterator for Vietnamese; null, with ICU's error code in `status`, when its data are missing.
cicu_sentences *cicu_sentences_open(int32_t *status);
void cicu_sentences_close(cicu_sentences *sentences);

/// Starts on a text, whose bytes must stay where they are until `cicu_sentences_end`; returns ICU's error code.
int32_t cicu_sentences_begin(cicu_sentences *sentences, const uint8_t *bytes, int32_t count);

/// Writes the next boundaries, at most `capacity`; fewer than that are the last.
int32_t cicu_sentences_next(cicu_sentences *sentences, int32_t *boundaries, int32_t capacity);

/// Lets go of the text.
void cicu_sentences_end(cicu_sentences *sentences);

#ifdef __cplusplus
}
#endif
