'use strict';
// One series over time, its points that lie far from the others ringed and named.

SuKien.chartSeries = (() => {
  const { dom, labels, format, palette, state } = SuKien;
  const { say } = labels;
  const [width, height] = [1000, 300];
  const [left, right, top, bottom] = [90, 80, 30, 40];

  function render() {
    const all = SuKien.series.all();
    if (!all.length) return dom.make('p', { class: 'empty' }, say('noSeries'));
    const series = all.find((one) => one.key === state.now.series) ?? all[0];
    const choices = all.slice(0, 300).map((one) => [one.key, name(one)]);
    const control = SuKien.charts.select('series', say('series'), choices, series.key);
    return dom.make('div', {}, dom.make('p', { class: 'controls' }, control), drawing(series), SuKien.charts.data(
      say('chartSeries'), [say('period'), say('number'), '', say('article')],
      series.points.map((point) => [format.period(point.from, point.to), format.number(point.number),
        point.isFar ? say('outlier') : '', SuKien.fact.link(point.fact)])));
  }

  function name(one) {
    const note = one.outliers ? ` — ${say('outlier')}: ${one.outliers}` : '';
    return [one.who, one.event.name, one.what, one.level].filter(Boolean).join(' · ') + ` (${one.points.length})${note}`;
  }

  function drawing(series) {
    const { draw } = dom;
    const { points } = series;
    const x = scale(points.map((point) => point.middle), left, width - right);
    const y = scale([0, ...points.map((point) => point.number)], height - bottom, top);
    const path = SuKien.series.middles(points)
      .map(([middle, number], index) => `${index ? 'L' : 'M'}${x(middle)} ${y(number)}`).join('');
    return draw('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart', role: 'group', 'aria-label': name(series) },
      ticks(y), periods(points, x), draw('path', { d: path, class: 'line ' + palette.classes(series.event) }),
      points.map((point) => mark(series, point, x(point.middle), y(point.number))));
  }

  /** A linear scale; where all numbers are the same, its middle. */
  function scale(numbers, from, to) {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const at = (number) => (high === low ? (from + to) / 2 : from + ((number - low) / (high - low)) * (to - from));
    return Object.assign((number) => Math.round(at(number) * 10) / 10, { low, high });
  }

  function ticks(y) {
    const { draw } = dom;
    const step = roundStep((y.high - y.low) / 4);
    const marks = [];
    for (let number = Math.ceil(y.low / step) * step; number <= y.high; number += step) marks.push(number);
    return marks.map((number) => [
      draw('line', { x1: left, x2: width - right, y1: y(number), y2: y(number), class: 'grid' }),
      draw('text', { x: left - 8, y: y(number) + 4, class: 'name' }, format.number(number))]);
  }

  /** The names of the periods below, in two rows, and no closer than they can be read. */
  function periods(points, x) {
    let last = [-Infinity, -Infinity];
    const seen = new Set();
    return points.map((point) => {
      const name = format.period(point.from, point.to);
      const at = x(point.middle);
      const row = last.findIndex((end) => at - end >= name.length * 7);
      if (row < 0 || seen.has(name)) return null;
      seen.add(name);
      last = last.with(row, at);
      return dom.draw('text', { x: at, y: height - 22 + row * 14, class: 'tick' }, name);
    });
  }

  /** 1, 2 or 5 times a power of ten, no smaller than `step`. */
  function roundStep(step) {
    const power = 10 ** Math.floor(Math.log10(step || 1));
    return [1, 2, 5, 10].map((factor) => factor * power).find((rounded) => rounded >= step) ?? power * 10;
  }

  function mark(series, point, x, y) {
    const { draw } = dom;
    const period = format.period(point.from, point.to);
    const label = `${period}: ${format.number(point.number)}${point.isFar ? ', ' + say('outlier') : ''}`;
    const isNamed = series.points.length <= 12 || (point.isFar && series.outliers <= 6);
    return [
      SuKien.charts.point(label, () => SuKien.app.openFact(point.fact, true), [
        point.isFar && draw('circle', { cx: x, cy: y, r: 11, class: 'ring' }),
        draw('circle', { cx: x, cy: y, r: 5, class: 'dot ' + palette.classes(series.event) })].filter(Boolean)),
      isNamed && draw('text', { x, y: y - 14, class: 'tick' + (point.isFar ? ' strong' : '') },
        format.number(point.number) + (point.isFar ? ' ' + say('outlier') : '')),
    ];
  }

  return { render };
})();
