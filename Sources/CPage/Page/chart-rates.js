'use strict';
// Rates by place or body: how many of how many, of the facts of one event type that say both.

SuKien.chartRates = (() => {
  const { dom, labels, format, model, palette, state, filters, totals } = SuKien;
  const { say } = labels;
  const most = 30;
  const rowHeight = 24;
  const left = 330;
  const width = 1000;
  const right = 190;

  function render() {
    const events = eventsWithPairs();
    if (!events.length) return dom.make('p', { class: 'empty' }, say('noRates'));
    const event = events.find((one) => one.name === state.now.rates) ?? events[0];
    const rows = ratesOf(event);
    return dom.make('div', {}, controls(events, event), drawing(event, rows.slice(0, most), rateOfAll(rows)),
      rows.length > most && dom.make('p', { class: 'note' }, say('more', rows.length - most)),
      SuKien.charts.data(say('chartRates'), [isByBody() ? 'who' : 'place', 'factsColumn', 'ofPairs', 'rate'].map((key) => say(key)),
        rows.map((row) => [row.name, format.number(row.pairs), pair(row), format.percent(row.rate)])));
  }

  const isByBody = () => state.now.group === 'body';
  const pair = (row) => `${format.number(row.pairCount)} / ${format.number(row.pairTotal)}`;

  /** Those that say how many of how many most often come first. */
  function eventsWithPairs() {
    const counts = new Map();
    for (const fact of filters.result.facts) {
      if (totals.isPair(fact) && !fact.partOf) counts.set(fact.event, (counts.get(fact.event) ?? 0) + 1);
    }
    return [...counts].sort(([a, first], [b, second]) => second - first || a.index - b.index).map(([event]) => event);
  }

  function ratesOf(event) {
    const facts = filters.result.facts.filter((fact) => fact.event === event && totals.isPair(fact) && !fact.partOf);
    const keyOf = (fact) => (isByBody() ? String(fact.figures.who ?? '') : fact.place);
    const nameOf = (key) => (isByBody() ? key || say('unsaid') : model.placeName(key));
    return [...totals.group(facts, keyOf)]
      .map(([key, sums]) => ({ ...sums, key, name: nameOf(key), rate: totals.rate(sums) }))
      .sort((a, b) => b.rate - a.rate || b.pairTotal - a.pairTotal || (a.key < b.key ? -1 : 1));
  }

  const rateOfAll = (rows) => totals.rate({
    pairs: rows.length, pairCount: sum(rows, 'pairCount'), pairTotal: sum(rows, 'pairTotal'),
  });
  const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);

  function controls(events, event) {
    const groups = [['place', say('groupPlace')], ['body', say('groupBody')]];
    return dom.make('p', { class: 'controls' },
      SuKien.charts.select('rates', say('event'), events.map((one) => [one.name, one.name]), event.name),
      SuKien.charts.select('group', say('groupBy'), groups, isByBody() ? 'body' : 'place'));
  }

  /** - `rate`: of all rows, those too for which there is no room. */
  function drawing(event, rows, rate) {
    const { draw } = dom;
    // A figure above its total runs beyond the end of the scale, where it can be seen.
    const limit = Math.max(100, ...rows.map((row) => row.rate));
    const scale = (rate) => left + ((width - left - right) * rate) / limit;
    const height = rows.length * rowHeight + 44;
    return draw('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart', role: 'group', 'aria-label': say('chartRates') },
      [0, 25, 50, 75, 100].map((rate) => [
        draw('line', { x1: scale(rate), x2: scale(rate), y1: 0, y2: height - 40, class: 'grid' }),
        draw('text', { x: scale(rate), y: height - 24, class: 'tick' }, rate + '%')]),
      rows.map((row, index) => bar(event, row, index * rowHeight, scale)),
      overall(rate, scale, height));
  }

  function bar(event, row, y, scale) {
    const { draw } = dom;
    const open = () => state.set(isByBody()
      ? { event: new Set([event.name]), q: row.key, view: 'table' }
      : { event: new Set([event.name]), place: new Set([row.key]), view: 'table' }, true);
    const label = `${row.name}: ${format.percent(row.rate)}, ${pair(row)}`;
    return draw('g', {}, draw('text', { x: left - 8, y: y + 16, class: 'name' }, SuKien.charts.clipped(row.name, 46)),
      SuKien.charts.point(label, open, draw('rect', {
        x: left, y: y + 4, width: Math.max(1, scale(row.rate) - left), height: rowHeight - 8, fill: palette.fill(event),
        class: 'bar ' + palette.classes(event),
      })),
      draw('text', { x: scale(row.rate) + 6, y: y + 16, class: 'figure' }, `${format.percent(row.rate)}  (${pair(row)})`));
  }

  function overall(rate, scale, height) {
    const { draw } = dom;
    const x = scale(rate);
    return [draw('line', { x1: x, x2: x, y1: 0, y2: height - 38, class: 'overall' }),
      draw('text', { x, y: height - 6, class: 'tick strong' }, `${say('overall')}: ${format.percent(rate)}`)];
  }

  return { render };
})();
