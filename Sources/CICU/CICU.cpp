#include "CICU.h"

#include <new>
#include <string>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static icu::StringPiece piece(const uint8_t *bytes, int32_t count) {
  return icu::StringPiece(reinterpret_cast<const char *>(bytes), count);
}

// MARK: Normalization

struct cicu_nfc {
  const icu::Normalizer2 *normalizer;
  std::string text;
  icu::Edits edits;
  std::vector<cicu_change> changes;
};

cicu_nfc *cicu_nfc_open(int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer = icu::Normalizer2::getNFCInstance(error);
  *status = error;
  if (U_FAILURE(error)) return nullptr;
  cicu_nfc *nfc = new (std::nothrow) cicu_nfc();
  if (nfc == nullptr) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return nullptr;
  }
  nfc->normalizer = normalizer;
  return nfc;
}

void cicu_nfc_close(cicu_nfc *nfc) { delete nfc; }

bool cicu_nfc_check(const cicu_nfc *nfc, const uint8_t *bytes, int32_t count) {
  UErrorCode error = U_ZERO_ERROR;
  return nfc->normalizer->isNormalizedUTF8(piece(bytes, count), error) && U_SUCCESS(error);
}

int32_t cicu_nfc_normalize(cicu_nfc *nfc, const uint8_t *bytes, int32_t count, cicu_nfc_result *result) {
  UErrorCode error = U_ZERO_ERROR;
  nfc->text.clear();
  nfc->edits.reset();
  nfc->changes.clear();
  icu::StringByteSink<std::string> sink(&nfc->text, count);
  nfc->normalizer->normalizeUTF8(0, piece(bytes, count), sink, &nfc->edits, error);
  // ICU's own look-up in its edits is a linear scan, so they are flattened here, once.
  icu::Edits::Iterator edit = nfc->edits.getFineChangesIterator();
  while (edit.next(error)) {
    nfc->changes.push_back({edit.destinationIndex(), edit.newLength(), edit.sourceIndex(), edit.oldLength()});
  }
  result->text = reinterpret_cast<const uint8_t *>(nfc->text.data());
  result->textCount = static_cast<int32_t>(nfc->text.size());
  result->changes = nfc->changes.data();
  result->changeCount = static_cast<int32_t>(nfc->changes.size());
  return U_FAILURE(error) ? error : 0;
}

// MARK: Sentences

struct cicu_sentences {
  UBreakIterator *iterator;
  UText text;
};

cicu_sentences *cicu_sentences_open(int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "vi", nullptr, 0, &error);
  *status = error;
  if (U_FAILURE(error)) return nullptr;
  cicu_sentences *sentences = new (std::nothrow) cicu_sentences{iterator, UTEXT_INITIALIZER};
  if (sentences == nullptr) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
  }
  return sentences;
}

void cicu_sentences_close(cicu_sentences *sentences) {
  ubrk_close(sentences->iterator);
  utext_close(&sentences->text);
  delete sentences;
}

int32_t cicu_sentences_begin(cicu_sentences *sentences, const uint8_t *bytes, int32_t count) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&sentences->text, reinterpret_cast<const char *>(bytes), count, &error);
  ubrk_setUText(sentences->iterator, &sentences->text, &error);
  if (U_FAILURE(error)) return error;
  ubrk_first(sentences->iterator);
  return 0;
}

int32_t cicu_sentences_next(cicu_sentences *sentences, int32_t *boundaries, int32_t capacity) {
  int32_t found = 0;
  while (found < capacity) {
    int32_t boundary = ubrk_next(sentences->iterator);
    if (boundary == UBRK_DONE) break;
    boundaries[found++] = boundary;
  }
  return found;
}

void cicu_sentences_end(cicu_sentences *sentences) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&sentences->text, "", 0, &error);
  ubrk_setUText(sentences->iterator, &sentences->text, &error);
}
