'use strict';
// The panel beside the article: the list of its facts, or all that is known of the one that is open.

SuKien.fact = (() => {
  const { dom, labels, format, model, palette, state } = SuKien;
  const { say } = labels;

  function render(article, open) {
    const root = dom.byID('fact');
    root.replaceChildren();
    root.classList.toggle('has-fact', Boolean(open));
    if (!article) return;
    if (open) root.append(...panel(open));
    else root.append(...list(article));
  }

  function list(article) {
    const facts = SuKien.article.visibleFacts(article);
    return [
      dom.make('h2', {}, say('factList')),
      facts.length === 0 && dom.make('p', { class: 'empty' }, say(article.facts.length ? 'nothing' : 'noFacts')),
      dom.make('ol', { class: 'fact-list' }, facts.map((fact) => dom.make('li', {}, link(fact)))),
    ].filter(Boolean);
  }

  /** A button that opens a fact: its code, its figures and its words. */
  function link(fact, note) {
    const mark = SuKien.extensions.rowMark(fact);
    return dom.make('button', {
      type: 'button', class: 'fact-link', 'data-open': fact.id, on: { click: () => SuKien.app.openFact(fact) },
    }, dom.make('span', { class: 'position' }, String(fact.position + 1)), ' ', palette.mark(fact.event), ' ',
    dom.make('b', {}, dom.make('bdi', {}, fact.event.name)), mark && badge(mark), findingBadge(fact),
    dom.make('span', { class: 'quote' }, dom.foreign(note ?? model.quote(fact))));
  }

  const badge = (mark) => dom.make('span', { class: 'badge ' + (mark.class ?? ''), title: mark.label }, mark.text);

  /** What is right, and only rounded, is said of the fact that is open alone. */
  function findingBadge(fact) {
    const told = fact.findings.filter((finding) => finding.verdict !== 'rounded');
    if (told.length === 0) return null;
    return told.map((finding) => dom.make('span', { class: 'badge finding verdict-' + finding.verdict },
      `${labels.name('check', finding.check)}: ${labels.name('verdict', finding.verdict)}`));
  }

  function panel(fact) {
    return [
      dom.make('nav', { class: 'panel-bar', 'aria-label': say('factList') },
        dom.button('← ' + say('backToList'), () => SuKien.app.closeFact(), { 'data-action': 'close-fact' }),
        dom.button(say('jump'), () => SuKien.app.jump(fact), { 'data-action': 'jump' })),
      dom.make('h2', { id: 'fact-title', tabindex: '-1', 'data-fact': fact.id },
        `${fact.position + 1}. `, palette.label(fact.event)),
      dom.make('blockquote', { class: 'quote' }, dom.foreign(model.quote(fact))),
      ...SuKien.extensions.panel(fact), findings(fact), roles(fact), derivation(fact), rule(fact), places(fact),
    ].filter(Boolean);
  }

  function findings(fact) {
    if (!fact.findings.length) return null;
    return section('findings', dom.make('ul', { class: 'findings' }, fact.findings.map((finding) => dom.make('li',
      { 'data-check': finding.check, 'data-verdict': finding.verdict },
      dom.make('b', { class: 'verdict-' + finding.verdict },
        `${labels.name('check', finding.check)}: ${labels.name('verdict', finding.verdict)}`),
      figure('statedFigure', finding.stated), figure('computedFigure', finding.computed),
      finding.claim && dom.make('p', { class: 'claim' }, dom.foreign(finding.claim, { lang: 'en' })),
      finding.why && dom.make('p', { class: 'note' }, dom.foreign(finding.why, { lang: 'en' })),
      finding.beside && [dom.make('h4', {}, say('beside')),
        dom.make('ul', { class: 'plain' }, finding.beside.map(besideLink))]))));
  }

  /** A fact that says otherwise, with what it says. */
  function besideLink(witness) {
    const fact = model.factOfArticle(witness.article, witness.fact);
    if (!fact) return dom.make('li', {}, dom.foreign(witness.claim));
    return dom.make('li', {}, link(fact, `${witness.claim} · ${model.articleTitle(fact.article)}`));
  }

  const figure = (key, value) => value !== undefined
    && dom.make('span', { class: 'figure' }, say(key) + ' ', dom.make('data', { value }, dom.foreign(format.value(value))));

  function section(key, ...children) {
    return dom.make('section', { class: 'panel-section', 'data-section': key }, dom.make('h3', {}, say(key)), children);
  }

  function roles(fact) {
    const rows = fact.roles.flatMap((role) => role.values.map((value, index) => dom.make('tr',
      { 'data-role': role.role, class: value.inferred ? 'inferred' : null },
      index === 0 && dom.make('th', { scope: 'rowgroup', rowspan: role.values.length }, dom.make('bdi', {}, role.role)),
      dom.make('td', {}, valueOf(value)),
      dom.make('td', {}, sourceWords(fact, role, value)),
    )));
    const head = ['role', 'value', 'words'].map((key) => dom.make('th', { scope: 'col' }, say(key)));
    return section('roles', dom.make('table', { class: 'roles', 'aria-label': say('roles') },
      dom.make('thead', {}, dom.make('tr', {}, head)), dom.make('tbody', {}, rows)));
  }

  function valueOf(value) {
    const isNumber = typeof value.value === 'number';
    return [
      value.comparator && dom.make('span', { class: 'comparator', title: labels.name('cmp', value.comparator) },
        format.comparator(value.comparator) + ' '),
      dom.make('data', { value: value.value, class: isNumber ? 'number' : null }, dom.foreign(format.value(value.value))),
      value.entity && unit(say('entity'), [value.entity]),
      value.belongsTo && unit(say('belongsTo'), [value.belongsTo]),
      value.candidates && unit(say('candidates'), value.candidates),
    ];
  }

  /** Units by name, where the store has them, and code. */
  function unit(kind, keys) {
    return dom.make('span', { class: 'unit' }, kind + ': ', keys.map((key, index) => {
      const known = model.units.get(key);
      return [index > 0 && ', ', known && [dom.foreign(known.name), known.within && [' (', dom.foreign(known.within), ')'], ' '],
        dom.make('code', {}, key)];
    }));
  }

  function sourceWords(fact, role, value) {
    const origin = value.inferred && dom.make('span', { class: 'badge inferred', 'data-inferred': value.inferred },
      labels.name('inferred', value.inferred));
    const pieces = value.at?.length > 1 && dom.make('span', { class: 'pieces' }, ` (${say('piece', 1, value.at.length)} …)`);
    const words = value.at?.length
      ? dom.make('button', {
        type: 'button', class: 'words-link', title: say('jumpTo', role.role),
        on: { click: () => SuKien.article.show(`[data-role="${CSS.escape(role.role)}"]`) },
      }, dom.foreign(value.text))
      : dom.foreign(value.text);
    return [words, pieces, origin && [' ', origin]];
  }

  function derivation(fact) {
    const parts = fact.parts;
    const values = fact.roles.flatMap((role) => role.values.map((value) => [role.role, value]));
    const inferred = values.filter(([, value]) => value.inferred);
    if (!fact.whole && !fact.partOf && !parts.length && !inferred.length && !fact.alsoAt.length) return null;
    return section('derivation',
      fact.partOf && [dom.make('h4', {}, say('partOf')), fact.whole ? link(fact.whole) : dom.make('code', {}, fact.partOf)],
      parts.length > 0 && [dom.make('h4', {}, say('parts')), sumOfParts(fact), dom.make('ul', { class: 'plain' },
        parts.map((part) => dom.make('li', {}, link(part))))],
      inferred.length > 0 && dom.make('ul', { class: 'inferences' }, inferred.map(([role, value]) => dom.make('li', {},
        dom.make('bdi', {}, role), ' ⇠ ', labels.name('inferred', value.inferred), ': ', dom.foreign(`“${value.text}”`)))),
      fact.alsoAt.length > 0 && [dom.make('h4', {}, say('alsoAt')), dom.make('ul', { class: 'plain' },
        fact.alsoAt.map((place, index) => dom.make('li', {}, dom.button(dom.foreign(words(fact, place)),
          () => SuKien.article.show(`[data-also="${index}"]`), { class: 'words-link' }))))]);
  }

  /** Of parts that count what their total counts; those of something else (visits of so many persons) have no sum to hold. */
  function sumOfParts(fact) {
    const { number: whole, what } = fact.figures;
    const numbers = fact.parts.map((part) => part.figures.number);
    const isOther = what !== undefined && fact.parts.some((part) => part.figures.what !== what);
    if (typeof whole !== 'number' || isOther || numbers.some((number) => typeof number !== 'number')) return null;
    const sum = numbers.reduce((total, number) => total + number, 0);
    return dom.make('p', {}, say('partsSum', format.number(sum), format.number(whole)));
  }

  const words = (fact, place) =>
    place.text ?? place.at.map(([start, end]) => fact.article.text.slice(start, end)).join(' … ');

  function rule(fact) {
    const { rule: by, event } = fact;
    const place = by.file && dom.make('p', { class: 'place' }, dom.foreign(by.file), by.line && `, ${say('line', by.line)}`);
    const text = by.text
      ? dom.make('details', { class: 'rule-text', 'data-rule': by.name }, dom.make('summary', {}, say('ruleText')), place,
        dom.make('pre', { tabindex: '0' }, dom.foreign(by.text)))
      : dom.make('p', { class: 'place' }, say('ruleUnknown'));
    return section('rule', dom.make('p', {}, dom.make('code', {}, dom.make('bdi', {}, by.name))),
      by.note && dom.make('p', { class: 'note' }, dom.foreign(by.note)), text,
      event.text && dom.make('details', {}, dom.make('summary', {}, say('eventText')),
        dom.make('pre', { tabindex: '0' }, dom.foreign(event.text))));
  }

  function places(fact) {
    const items = [
      [say('id'), dom.make('code', {}, fact.id)], [say('zone'), labels.name('zone', fact.zone)],
      [say('bytes'), fact.bytes.join('–')], [say('codePoints'), fact.points.join('–')],
      [say('hash'), dom.make('code', {}, fact.article.hash)],
    ];
    return dom.make('dl', { class: 'facts-of-article small' },
      items.map(([key, value]) => [dom.make('dt', {}, key), dom.make('dd', {}, value)]));
  }

  return { render, link, badge, findingBadge, section };
})();
