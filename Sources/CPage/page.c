// Puts the files of the page into the program, so that it needs none beside it. `#embed` is C23; clang knows it before.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CPage.h"

static const uint8_t template_html[] = {
#embed "Page/page.html"
};
static const uint8_t style[] = {
#embed "Page/page.css"
};
static const uint8_t text[] = {
#embed "Page/text.js"
};
static const uint8_t dom[] = {
#embed "Page/dom.js"
};
static const uint8_t labels[] = {
#embed "Page/labels.js"
};
static const uint8_t format[] = {
#embed "Page/format.js"
};
static const uint8_t model[] = {
#embed "Page/model.js"
};
static const uint8_t state[] = {
#embed "Page/state.js"
};
static const uint8_t filters[] = {
#embed "Page/filters.js"
};
static const uint8_t palette[] = {
#embed "Page/palette.js"
};
static const uint8_t marks[] = {
#embed "Page/marks.js"
};
static const uint8_t filterbar[] = {
#embed "Page/filterbar.js"
};
static const uint8_t extensions[] = {
#embed "Page/extensions.js"
};
static const uint8_t article[] = {
#embed "Page/article.js"
};
static const uint8_t fact[] = {
#embed "Page/fact.js"
};
static const uint8_t list[] = {
#embed "Page/list.js"
};
static const uint8_t table[] = {
#embed "Page/table.js"
};
static const uint8_t totals[] = {
#embed "Page/totals.js"
};
static const uint8_t charts[] = {
#embed "Page/charts.js"
};
static const uint8_t chart_months[] = {
#embed "Page/chart-months.js"
};
static const uint8_t chart_rates[] = {
#embed "Page/chart-rates.js"
};
static const uint8_t series[] = {
#embed "Page/series.js"
};
static const uint8_t chart_series[] = {
#embed "Page/chart-series.js"
};
static const uint8_t problems[] = {
#embed "Page/problems.js"
};
static const uint8_t keys[] = {
#embed "Page/keys.js"
};
static const uint8_t app[] = {
#embed "Page/app.js"
};
static const uint8_t start[] = {
#embed "Page/start.js"
};

#define FILE(name) {name, sizeof name}

static const struct {
  const uint8_t *bytes;
  size_t count;
} files[] = {
  FILE(template_html), FILE(style),
  // The scripts, in the order in which they run: each uses those before it, and what runs later all of them.
  FILE(text), FILE(dom), FILE(labels), FILE(format), FILE(model), FILE(state), FILE(filters), FILE(palette), FILE(marks),
  FILE(filterbar), FILE(extensions), FILE(article), FILE(fact), FILE(list), FILE(table), FILE(totals), FILE(charts),
  FILE(chart_months), FILE(chart_rates), FILE(series), FILE(chart_series), FILE(problems), FILE(keys), FILE(app), FILE(start),
};

size_t cpage_count(void) { return sizeof files / sizeof files[0]; }

const uint8_t *cpage_bytes(size_t file, size_t *count) {
  if (file >= cpage_count()) {
    *count = 0;
    return 0;
  }
  *count = files[file].count;
  return files[file].bytes;
}
