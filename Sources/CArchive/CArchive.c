#define _GNU_SOURCE
#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUFFER_SIZE = 65536 };
/// More blocks than any archive has that is read.
enum { MOST_TRIES = 1 << 30 };

struct carchive {
  struct archive *reader;
  struct archive_entry *entry;
  carchive_source source;
  int64_t position;
  bool is_open;
  /// Whether something was stepped over on the way to the member that was found, and nobody has been told; why.
  bool has_skipped;
  char problem[256];
  int found;
  uint8_t buffer[BUFFER_SIZE];
};

/// libarchive turns names that say that they are UTF-8 into the encoding of the locale, which a program started by cron has
/// none of: while it reads, the locale of this thread is one of UTF-8.
static locale_t utf8;
static pthread_once_t utf8_once = PTHREAD_ONCE_INIT;

static void open_utf8(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

static locale_t enter_utf8(void) {
  pthread_once(&utf8_once, open_utf8);
  return utf8 == (locale_t)0 ? (locale_t)0 : uselocale(utf8);
}

static void leave_utf8(locale_t before) {
  if (before != (locale_t)0) uselocale(before);
}

static la_ssize_t read_source(struct archive *reader, void *context, const void **bytes) {
  carchive *archive = context;
  int64_t count = archive->source.read(archive->source.context, archive->buffer, BUFFER_SIZE);
  *bytes = archive->buffer;
  if (count < 0) {
    archive_set_error(reader, -1, "cannot be read on");
    return ARCHIVE_FATAL;
  }
  archive->position += count;
  return (la_ssize_t)count;
}

static int64_t move_to(carchive *archive, int64_t offset) {
  if (offset < 0 || archive->source.seek(archive->source.context, offset) < 0) return ARCHIVE_FATAL;
  archive->position = offset;
  return offset;
}

static la_int64_t seek_source(struct archive *reader, void *context, la_int64_t offset, int whence) {
  (void)reader;
  carchive *archive = context;
  switch (whence) {
  case SEEK_SET: return move_to(archive, offset);
  case SEEK_CUR: return move_to(archive, archive->position + offset);
  default: return move_to(archive, archive->source.size + offset);
  }
}

static la_int64_t skip_source(struct archive *reader, void *context, la_int64_t count) {
  (void)reader;
  carchive *archive = context;
  if (archive->position + count > archive->source.size) return 0;
  return move_to(archive, archive->position + count) < 0 ? 0 : count;
}

static const char *words_of(carchive *archive) {
  const char *words = archive_error_string(archive->reader);
  return words == NULL ? "" : words;
}

static void support(struct archive *reader, int form) {
  if (form == CARCHIVE_STREAM) {
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_format_raw(reader);
  } else {
    archive_read_support_format_zip(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_7zip(reader);
  }
}

carchive *carchive_open(int form, carchive_source source) {
  carchive *archive = calloc(1, sizeof *archive);
  if (archive == NULL) return NULL;
  archive->source = source;
  archive->reader = archive_read_new();
  if (archive->reader == NULL) {
    free(archive);
    return NULL;
  }
  support(archive->reader, form);
  archive_read_set_read_callback(archive->reader, read_source);
  archive_read_set_callback_data(archive->reader, archive);
  if (source.seek != NULL) {
    archive_read_set_seek_callback(archive->reader, seek_source);
    archive_read_set_skip_callback(archive->reader, skip_source);
  }
  return archive;
}

void carchive_close(carchive *archive) {
  archive_read_free(archive->reader);
  free(archive);
}

static int translated(int status) {
  switch (status) {
  case ARCHIVE_EOF: return CARCHIVE_END;
  case ARCHIVE_FATAL: return CARCHIVE_BROKEN;
  case ARCHIVE_FAILED: return CARCHIVE_FAILED;
  default: return CARCHIVE_OK;
  }
}

/// libarchive steps over what is no header block by block, and wants to be asked again.
static int next_header(carchive *archive) {
  int status = ARCHIVE_RETRY;
  for (long tries = 0; status == ARCHIVE_RETRY && tries < MOST_TRIES; tries++) {
    status = archive_read_next_header(archive->reader, &archive->entry);
    if (status == ARCHIVE_RETRY && !archive->has_skipped) {
      archive->has_skipped = true;
      snprintf(archive->problem, sizeof archive->problem, "%s", words_of(archive));
    }
  }
  return status == ARCHIVE_RETRY ? CARCHIVE_BROKEN : translated(status);
}

static int next(carchive *archive) {
  if (!archive->is_open) {
    if (archive_read_open1(archive->reader) < ARCHIVE_WARN) return CARCHIVE_BROKEN;
    archive->is_open = true;
  }
  if (archive->has_skipped) {
    archive->has_skipped = false;
    return archive->found;
  }
  archive->entry = NULL;
  archive->found = next_header(archive);
  if (archive->found == CARCHIVE_OK && archive->entry == NULL) archive->found = CARCHIVE_BROKEN;
  return archive->has_skipped ? CARCHIVE_FAILED : archive->found;
}

int carchive_next(carchive *archive) {
  locale_t before = enter_utf8();
  int status = next(archive);
  leave_utf8(before);
  return status;
}

int carchive_member_kind(carchive *archive) {
  if (archive_entry_hardlink(archive->entry) != NULL) return CARCHIVE_OTHER;
  switch (archive_entry_filetype(archive->entry)) {
  case AE_IFREG: return CARCHIVE_FILE;
  case AE_IFDIR: return CARCHIVE_FOLDER;
  default: return CARCHIVE_OTHER;
  }
}

bool carchive_member_is_encrypted(carchive *archive) { return archive_entry_is_encrypted(archive->entry) != 0; }

int64_t carchive_member_offset(carchive *archive) { return archive_read_header_position(archive->reader); }

static size_t copied(const char *text, uint8_t *buffer, size_t capacity) {
  if (text == NULL) return 0;
  size_t count = strlen(text);
  memcpy(buffer, text, count < capacity ? count : capacity);
  return count;
}

size_t carchive_member_name(carchive *archive, uint8_t *buffer, size_t capacity) {
  locale_t before = enter_utf8();
  const char *name = archive_entry_pathname(archive->entry);
  if (name == NULL) name = archive_entry_pathname_utf8(archive->entry);
  size_t count = copied(name, buffer, capacity);
  leave_utf8(before);
  return count;
}

int carchive_read(carchive *archive, uint8_t *buffer, size_t capacity, size_t *count) {
  *count = 0;
  for (int tries = 0; tries < 16; tries++) {
    la_ssize_t got = archive_read_data(archive->reader, buffer, capacity);
    if (got > 0) {
      *count = (size_t)got;
      return CARCHIVE_OK;
    }
    if (got == 0) return CARCHIVE_END;
    if (got != ARCHIVE_RETRY) return got == ARCHIVE_FATAL ? CARCHIVE_BROKEN : CARCHIVE_FAILED;
  }
  return CARCHIVE_BROKEN;
}

size_t carchive_problem(carchive *archive, uint8_t *buffer, size_t capacity) {
  return copied(archive->has_skipped ? archive->problem : words_of(archive), buffer, capacity);
}
