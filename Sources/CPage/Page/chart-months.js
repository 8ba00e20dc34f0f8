'use strict';
// Facts by event type and month: a row of bars for each event type, over the months of the articles.

SuKien.chartMonths = (() => {
  const { dom, labels, format, palette, filters } = SuKien;
  const { say } = labels;
  const rowHeight = 34;
  const barHeight = 20;
  const left = 260;
  const width = 1000;
  const right = 60;

  function render() {
    const { months, rows, undated } = counted(filters.result.facts);
    if (!months.length) return dom.make('p', { class: 'empty' }, say('noMonths'));
    return dom.make('div', {}, drawing(months, rows),
      undated > 0 && dom.make('p', { class: 'note' }, `${say('undated')}: ${format.number(undated)}`), SuKien.charts.data(
        say('chartMonths'), [say('event'), ...months.map(format.date), say('factsColumn')],
        rows.map((row) => [palette.label(row.event), ...months.map((month) => format.number(row.counts.get(month) ?? 0)),
          format.number(row.sum)])));
  }

  function counted(facts) {
    const rows = new Map();
    let undated = 0;
    const seen = new Set();
    for (const fact of facts) {
      const month = fact.article.published?.slice(0, 7);
      if (!month || month.length < 7) {
        undated += 1;
        continue;
      }
      seen.add(month);
      if (!rows.has(fact.event)) rows.set(fact.event, { event: fact.event, counts: new Map(), sum: 0 });
      const row = rows.get(fact.event);
      row.counts.set(month, (row.counts.get(month) ?? 0) + 1);
      row.sum += 1;
    }
    return { months: between([...seen].sort()), rows: [...rows.values()].sort((a, b) => a.event.index - b.event.index), undated };
  }

  /** Every month from the first to the last, so that gaps show; where they are very many, those alone that have facts. */
  function between(months) {
    if (!months.length) return [];
    const count = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
    const [first, last] = [count(months[0]), count(months[months.length - 1])];
    if (last - first > 240) return months;
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const month = first + index;
      return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
  }

  function drawing(months, rows) {
    const { draw } = dom;
    const height = rows.length * rowHeight + 40;
    const step = (width - left - right) / months.length;
    const bars = rows.map((row, index) => {
      const base = (index + 1) * rowHeight;
      return draw('g', {}, name(row.event, base),
        draw('line', { x1: left, x2: width - right, y1: base, y2: base, class: 'axis' }),
        months.map((month, at) => bar(row, month, left + at * step, step, base)), highest(row, months, step, base),
        draw('text', { x: width - right + 8, y: base - 4, class: 'figure' }, format.number(row.sum)));
    });
    return draw('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart', role: 'group', 'aria-label': say('chartMonths') },
      bars, axis(months, step, rows.length * rowHeight));
  }

  function name(event, base) {
    const words = `${palette.code(event)}  ${SuKien.text.shown(event.name)}`;
    return dom.draw('text', { x: left - 8, y: base - 6, class: 'name' }, words);
  }

  /** The figure of the highest bar, by which the others of its row are read. */
  function highest(row, months, step, base) {
    const [month, count] = [...row.counts].reduce((high, one) => (one[1] > high[1] ? one : high));
    const x = left + (months.indexOf(month) + 0.5) * step;
    return dom.draw('text', { x, y: base - barHeight - 2, class: 'tick' }, format.number(count));
  }

  function bar(row, month, x, step, base) {
    const count = row.counts.get(month);
    if (!count) return null;
    const height = Math.max(2, (count / Math.max(...row.counts.values())) * barHeight);
    const open = () => SuKien.state.set({ event: new Set([row.event.name]), from: month, to: month, view: 'table' }, true);
    const label = `${row.event.name}, ${format.date(month)}: ${format.number(count)}`;
    return SuKien.charts.point(label, open, dom.draw('rect', {
      x: x + step * 0.1, y: base - height, width: Math.max(1, step * 0.8), height, fill: palette.fill(row.event),
      class: 'bar ' + palette.classes(row.event),
    }));
  }

  /** As many names of months as there is room for; years are thicker. */
  function axis(months, step, y) {
    const every = [1, 2, 3, 6, 12, 24, 60].find((number) => number * step >= 48) ?? 120;
    return months.map((month, index) => {
      const isNamed = every < 12 ? index % every === 0 : month.endsWith('-01') && Number(month.slice(0, 4)) % (every / 12) === 0;
      if (!isNamed) return null;
      const words = every < 12 ? format.date(month) : month.slice(0, 4);
      return dom.draw('text', { x: left + (index + 0.5) * step, y: y + 18, class: 'tick' }, words);
    });
  }

  return { render };
})();
