'use strict';
// Sums of what passes the filters, by event type and by what is counted.

SuKien.totals = (() => {
  const { dom, labels, format, palette, filters } = SuKien;
  const { say } = labels;

  /** The event types whose rows are open. */
  const opened = new Set();

  const empty = () => ({
    facts: 0, parts: 0, number: 0, numbers: 0, inexact: 0, amount: 0, amounts: 0, pairCount: 0, pairTotal: 0, pairs: 0,
  });

  /** Adds a fact to sums. A part stands in its total already, so of it nothing is added but that it is there. */
  function add(sums, fact) {
    const { number, total, amount, comparator } = fact.figures;
    sums.facts += 1;
    if (fact.partOf) {
      sums.parts += 1;
      return;
    }
    if (typeof number === 'number') {
      sums.number += number;
      sums.numbers += 1;
      if (comparator) sums.inexact += 1;
    }
    if (typeof amount === 'number') {
      sums.amount += amount;
      sums.amounts += 1;
    }
    if (isPair(fact)) {
      sums.pairCount += number;
      sums.pairTotal += total;
      sums.pairs += 1;
    }
  }

  /** Whether a fact says how many of how many. */
  const isPair = ({ figures: { number, total } }) => typeof number === 'number' && typeof total === 'number' && total > 0;

  /** The rate of sums, in percent. */
  const rate = (sums) => (sums.pairs ? (100 * sums.pairCount) / sums.pairTotal : null);

  /** Sums by a key of each fact, in the order of the facts. */
  function group(facts, keyOf) {
    const groups = new Map();
    for (const fact of facts) {
      const key = keyOf(fact);
      if (!groups.has(key)) groups.set(key, empty());
      add(groups.get(key), fact);
    }
    return groups;
  }

  /** What is counted, with the role that holds the number: people who came are no conferences. */
  const whatOf = (fact) => JSON.stringify([fact.figures.what ?? '', fact.numberRole]);

  function whatName(key) {
    const [what, role] = JSON.parse(key);
    const words = dom.foreign(what.replaceAll(' | ', ', ') || say('unsaid'));
    return dom.make('span', {}, words, role && [' · ', dom.make('bdi', { class: 'role' }, role)]);
  }

  /** The sums of an event type. Numbers of different roles have no sum, but each its own row below. */
  function ofEvent(facts) {
    const sums = empty();
    for (const fact of facts) add(sums, fact);
    const roles = new Set(facts.filter((fact) => !fact.partOf && fact.numberRole).map((fact) => fact.numberRole));
    const kinds = new Set(facts.filter((fact) => !fact.partOf && fact.numberRole).map((fact) => fact.figures.what));
    return { ...sums, numbers: roles.size > 1 ? 0 : sums.numbers, kinds: kinds.size };
  }

  function render() {
    const { facts } = filters.result;
    const all = empty();
    for (const fact of facts) add(all, fact);
    const byEvent = [...Map.groupBy(facts, (fact) => fact.event)].sort(([a], [b]) => a.index - b.index);
    dom.byID('totals').replaceChildren(
      dom.make('p', { class: 'note' }, say('totalsNote', format.number(all.parts))),
      dom.make('div', { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': say('totals') },
        dom.make('table', { class: 'totals' }, dom.make('caption', {}, say('totalsCaption')), head(),
          dom.make('tbody', {}, byEvent.flatMap(([event, ofIt]) => rowsOf(event, ofIt))),
          dom.make('tfoot', {}, row(say('allEvents'), { ...all, numbers: 0, amounts: 0, pairs: 0 }, { 'data-event': '' })))));
  }

  /** The row of an event type, and those of what it counts, which open below it. */
  function rowsOf(event, facts) {
    const below = subrows(group(facts, whatOf));
    const isOpen = opened.has(event.name);
    for (const one of below) one.hidden = !isOpen;
    const expand = below.length > 0 && dom.button(isOpen ? '▾' : '▸', (press) => {
      if (!opened.delete(event.name)) opened.add(event.name);
      for (const one of below) one.hidden = !opened.has(event.name);
      press.currentTarget.textContent = opened.has(event.name) ? '▾' : '▸';
      press.currentTarget.setAttribute('aria-expanded', String(opened.has(event.name)));
    }, {
      class: 'expand', 'aria-expanded': String(isOpen), 'aria-label': `${event.name}, ${say('byWhat')}`, 'data-expand': event.name,
    });
    return [row([palette.label(event), expand], ofEvent(facts), { 'data-event': event.name }), ...below];
  }

  /** By what is counted, where an event type counts different things: their sum alone would say little. */
  function subrows(groups) {
    if (groups.size < 2) return [];
    return [...groups].sort(([, a], [, b]) => b.facts - a.facts)
      .map(([what, sums]) => row(whatName(what), sums, { class: 'sub', 'data-what': JSON.parse(what)[0] }));
  }

  function head() {
    return dom.make('thead', {}, dom.make('tr', {},
      ['event', 'factsColumn', 'partsColumn', 'sumNumber', 'ofPairs', 'rate', 'sumAmount'].map((key, index) =>
        dom.make('th', { scope: 'col', class: index ? 'number' : null }, say(key)))));
  }

  function row(name, sums, attributes) {
    const cell = (key, value) => dom.make('td', { class: 'number', 'data-sum': key }, value);
    return dom.make('tr', attributes, dom.make('th', { scope: 'row' }, name),
      cell('facts', format.number(sums.facts)), cell('parts', sums.parts ? format.number(sums.parts) : ''),
      cell('number', sums.numbers ? [format.number(sums.number),
        sums.inexact > 0 && dom.make('span', { class: 'inexact', title: say('notExact', sums.inexact) }, ' ≈'),
        sums.kinds > 1 && dom.make('span', { class: 'badge', title: say('mixedNote') }, say('mixed', sums.kinds))] : ''),
      cell('pairs', sums.pairs ? `${format.number(sums.pairCount)} / ${format.number(sums.pairTotal)}` : ''),
      cell('rate', format.percent(rate(sums))), cell('amount', sums.amounts ? format.number(sums.amount) : ''));
  }

  return { render, group, rate, isPair, empty, add };
})();
