'use strict';
// Numbers, dates and periods as they are written in the language that is chosen: 1.234,5 and 31/07/2020.

SuKien.format = (() => {
  const locales = { vi: 'vi-VN', en: 'en-US' };
  const formats = new Map();

  function format(digits) {
    const key = SuKien.labels.language + digits;
    if (!formats.has(key)) {
      formats.set(key, new Intl.NumberFormat(locales[SuKien.labels.language], { maximumFractionDigits: digits }));
    }
    return formats.get(key);
  }

  const number = (value) => (typeof value === 'number' ? format(6).format(value) : '');
  const percent = (value) => (typeof value === 'number' ? format(2).format(value) + '%' : '');

  /** `2020-07-31` → `31/07/2020`, `2018-03` → `03/2018`; what is no date stays as it is. */
  function date(iso) {
    const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
    if (!parts) return iso;
    return [parts[3], parts[2], parts[1]].filter((part) => part).join('/');
  }

  /** Date and time of ISO 8601: `2020-06-02T10:54` → `02/06/2020 10:54`. */
  function moment(iso) {
    const time = /T(\d\d:\d\d)/.exec(iso);
    return date(iso) + (time ? ' ' + time[1] : '');
  }

  const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

  /** A period of whole years, quarters or months by their names, any other by its days. */
  function period(from, to) {
    const start = /^(\d{4})-(\d\d)-(\d\d)$/.exec(from);
    const end = /^(\d{4})-(\d\d)-(\d\d)$/.exec(to);
    if (from === to) return date(from);
    if (!start || !end) return (start || from !== '..' ? date(from) : '…') + ' – ' + (to === '..' ? '…' : date(to));
    const whole = start[3] === '01' && Number(end[3]) === lastDay(Number(end[1]), Number(end[2]));
    if (!whole) return date(from) + ' – ' + date(to);
    if (start[2] === '01' && end[2] === '12') return start[1] === end[1] ? start[1] : start[1] + '–' + end[1];
    if (start[1] + start[2] === end[1] + end[2]) return start[2] + '/' + start[1];
    return (start[1] === end[1] ? start[2] : start[2] + '/' + start[1]) + '–' + end[2] + '/' + end[1];
  }

  const interval = /^(\.\.|\d{4}(?:-\d\d){0,2})\/(\.\.|\d{4}(?:-\d\d){0,2})$/;

  /** A value of a role or a finding. */
  function value(given) {
    if (typeof given === 'number') return number(given);
    const bounds = interval.exec(given);
    if (bounds) return period(bounds[1], bounds[2]);
    return /^\d{4}-\d\d(-\d\d)?$/.test(given) ? date(given) : String(given);
  }

  const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' };
  const comparator = (given) => (given ? signs[given] ?? given : '');

  return { number, percent, date, moment, period, value, comparator };
})();
