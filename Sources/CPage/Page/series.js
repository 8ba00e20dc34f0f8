'use strict';
// Series: what different articles say of one body, one event type and one thing that is counted, period by period; and which
// points lie far from the others.

SuKien.series = (() => {
  const { filters } = SuKien;
  const fewest = 3;
  /** How many median deviations from the median are far. */
  const far = 4;

  /** All series of three periods or more, those with points that lie far off first, then the longest. */
  function all() {
    const groups = new Map();
    for (const fact of filters.result.facts) {
      const { who, what, level, number } = fact.figures;
      if (typeof number !== 'number' || !who || fact.partOf || !fact.figures.from) continue;
      const key = [fact.event.name, fact.figures.entity ?? '', who, what ?? '', level ?? '', fact.numberRole].join(' | ');
      if (!groups.has(key)) groups.set(key, { key, event: fact.event, who, what: what ?? '', level: level ?? '', points: [] });
      groups.get(key).points.push({ fact, number, from: fact.figures.from, to: fact.figures.to ?? fact.figures.from });
    }
    const series = [...groups.values()].filter((one) => new Set(one.points.map((point) => point.from + point.to)).size >= fewest);
    for (const one of series) finish(one);
    return series.sort((a, b) => b.outliers - a.outliers || b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
  }

  function finish(series) {
    series.points.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : a.fact.index - b.fact.index));
    for (const point of series.points) point.middle = middle(point);
    const rates = series.points.map(perMonth);
    const bounds = boundsOf(rates);
    series.points.forEach((point, index) => { point.isFar = rates[index] < bounds[0] || rates[index] > bounds[1]; });
    series.outliers = series.points.filter((point) => point.isFar).length;
  }

  const day = (iso, end) => {
    const [year, month, date] = iso.split('-').map(Number);
    return Date.UTC(year, (month ?? (end ? 12 : 1)) - 1 + (end && !date ? 1 : 0), end && !date ? 0 : date ?? 1) / 86400000;
  };

  function middle({ from, to }) {
    const start = from === '..' ? day(to, true) : day(from, false);
    const end = to === '..' ? start : day(to, true);
    return (start + end) / 2;
  }

  /** A year counts twelve times as much as a month: figures are compared by what they come to in a month. */
  function perMonth({ number, from, to }) {
    if (from === '..' || to === '..') return number;
    return (number * 30.4) / Math.max(1, day(to, true) - day(from, false) + 1);
  }

  /** Between what the figures of a series are ordinary: the median, with four times the median deviation on either side. */
  function boundsOf(numbers) {
    const centre = median(numbers);
    // Where most are the same, a tenth of it is still ordinary.
    const deviation = Math.max(median(numbers.map((number) => Math.abs(number - centre))), Math.abs(centre) / 10);
    return [centre - far * deviation, centre + far * deviation];
  }

  /** One point for each period, through which the line is drawn: the median where articles differ. */
  function middles(points) {
    return [...Map.groupBy(points, (point) => point.middle)].map(([middle, same]) => [middle, median(same.map((point) => point.number))]);
  }

  function median(numbers) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  return { all, middles };
})();
