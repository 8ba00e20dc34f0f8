'use strict';
// Series: what different articles say of one body, one event type and one thing that is counted, period by period. Which points
// are out of line the audit of figures says (`audit figures`, check `series`).

SuKien.series = (() => {
  const { filters } = SuKien;
  const fewest = 3;

  /** All series of three periods or more, those with points out of line first, then the longest. */
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
    series.points.sort((a, b) => order(a.from, b.from) || order(a.to, b.to) || a.fact.index - b.fact.index);
    for (const point of series.points) {
      point.middle = middle(point);
      point.isFar = point.fact.findings.some((finding) => finding.check === 'series');
    }
    series.outliers = series.points.filter((point) => point.isFar).length;
  }

  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  const day = (iso, end) => {
    const [year, month, date] = iso.split('-').map(Number);
    return Date.UTC(year, (month ?? (end ? 12 : 1)) - 1 + (end && !date ? 1 : 0), end && !date ? 0 : date ?? 1) / 86400000;
  };

  function middle({ from, to }) {
    const start = from === '..' ? day(to, true) : day(from, false);
    const end = to === '..' ? start : day(to, true);
    return (start + end) / 2;
  }

  /** One point for each period, through which the line is drawn: the median where articles differ. */
  function middles(points) {
    return [...Map.groupBy(points, (point) => point.middle)]
      .map(([middle, same]) => [middle, median(same.map((point) => point.number))]);
  }

  function median(numbers) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  return { all, middles };
})();
