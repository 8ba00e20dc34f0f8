'use strict';
// One article: its words with the facts that pass the filters marked in them; of the fact that is open, also the words of its
// values, the further places that report it, and what its values were inferred from.

SuKien.article = (() => {
  const { dom, labels, format, model, palette, state, marks, filters } = SuKien;
  const { say } = labels;
  const furniture = new Set(['menu', 'related', 'comments', 'votes', 'statistics', 'footer']);
  const tags = { title: 'h3', heading: 'h4' };

  function render(article, open) {
    const root = dom.byID('article');
    root.replaceChildren();
    if (!article) {
      root.append(dom.make('p', { class: 'empty' }, say(state.isFiltered() ? 'nothing' : 'noArticles')));
      return;
    }
    root.append(head(article), body(article, open));
  }

  function head(article) {
    const items = [
      ['published', article.published && format.moment(article.published)], ['source', article.source],
      ['author', article.author], ['address', article.url && link(article.url)], ['file', article.name],
      ['state', article.state === 'done' ? null : article.state],
    ].filter(([, value]) => value);
    return dom.make('header', { class: 'article-head' },
      dom.make('h2', { id: 'article-title', tabindex: '-1' }, dom.foreign(model.articleTitle(article))),
      dom.make('dl', { class: 'facts-of-article' }, items.map(([key, value]) => [
        dom.make('dt', {}, say(key)), dom.make('dd', {}, value instanceof Node ? value : dom.foreign(value))])));
  }

  /** A link for an address of the web; any other address is text. */
  function link(url) {
    const address = SuKien.text.webAddress(url);
    const words = dom.foreign(url, { class: 'address' });
    return address ? dom.make('a', { href: address, rel: 'noreferrer noopener' }, words) : words;
  }

  function body(article, open) {
    if (typeof article.text !== 'string') return quotes(article, open);
    const root = dom.make('div', { class: 'words', lang: 'vi', 'data-article': article.name });
    const spans = spansOf(article, open);
    let aside = null;
    for (const [zone, start, end] of article.blocks) {
      const block = dom.make(tags[zone] ?? 'p', { class: 'block zone-' + (tags[zone] ? zone : 'text'), 'data-zone': zone });
      // Blocks reach to the next one, over the empty lines between them.
      marks.draw(block, article.text, start, start + article.text.slice(start, end).trimEnd().length, spans);
      aside = furniture.has(zone) ? aside ?? root.appendChild(folded()) : null;
      (aside ?? root).append(block);
    }
    return root;
  }

  /** What the page round the article says, which reports nothing and is folded away. */
  const folded = () => dom.make('details', { class: 'furniture' }, dom.make('summary', {}, say('furniture')));

  /** What is left of an article that cannot be shown: the words of its facts. */
  function quotes(article, open) {
    const problem = article.problem ?? {};
    return dom.make('div', { class: 'words' },
      dom.make('p', { class: 'warning', role: 'note' }, say('notShown', problem.message ?? ''), ' ', say('quotesOnly')),
      visibleFacts(article).map((fact) => {
        const { outside, inside } = factMark(fact, open)(true, true);
        dom.add(inside, [dom.foreign(model.quote(fact))]);
        return dom.make('p', { class: 'block' }, outside);
      }));
  }

  /** Those of an article's facts that pass the filters, and the one that is open. */
  function visibleFacts(article) {
    return article.facts.filter((fact) => filters.result.isPassing(fact) || fact.id === state.now.fact);
  }

  function spansOf(article, open) {
    const spans = visibleFacts(article).flatMap((fact) =>
      fact.at.map(([start, end], piece) => ({ start, end, order: 0, open: factMark(fact, open, piece) })));
    if (open) spans.push(...valueSpans(open), ...otherPlaces(open));
    const hits = filters.result.phrases.length ? SuKien.text.find(article.text, filters.result.phrases) : [];
    return spans.concat(hits.map(([start, end]) => ({ start, end, order: 9, open: wrap('mark', { class: 'hit' }) })));
  }

  /** The mark of a fact. The first part of its words begins with a button that opens it. */
  function factMark(fact, open, piece = 0) {
    return (isFirst) => {
      const classes = 'fact ' + palette.classes(fact.event) + (fact === open ? ' open' : '');
      const inside = dom.make('span', { class: classes, 'data-fact': fact.id });
      if (isFirst && piece === 0) inside.append(chip(fact, open));
      return { outside: inside, inside };
    };
  }

  /** `3 PR`: the place of the fact in its article, and the code of its event type. */
  function chip(fact, open) {
    const mark = SuKien.extensions.rowMark(fact);
    return dom.make('button', {
      type: 'button', class: 'chip ' + palette.classes(fact.event), 'data-open': fact.id,
      'aria-label': `${say('factN', fact.position + 1)}: ${fact.event.name}${mark ? ', ' + mark.label : ''}`,
      'aria-pressed': fact === open ? 'true' : 'false',
    }, `${fact.position + 1} ${palette.code(fact.event)}${mark ? ' ' + mark.text : ''}`);
  }

  /** The words of the values of the open fact, each piece with the name of its role behind it. */
  function valueSpans(fact) {
    return fact.roles.flatMap((role) => role.values.flatMap((value) => (value.at ?? []).map(([start, end], piece, pieces) => ({
      start, end, order: value.inferred ? 2 : 1,
      open: (isFirst, isLast) => {
        const inside = dom.make('span', { class: 'value' + (value.inferred ? ' inferred' : ''), 'data-role': role.role });
        const outside = dom.make('span', { class: 'tagged' }, inside);
        if (isLast) outside.append(valueTag(role, value, piece, pieces.length));
        return { outside, inside };
      },
    }))));
  }

  function valueTag(role, value, piece, count) {
    const part = count > 1 ? ` ${piece + 1}/${count}` : '';
    const origin = value.inferred ? ' ⇠ ' + labels.name('inferred', value.inferred) : '';
    return dom.make('span', { class: 'tag' }, role.role + part + origin);
  }

  function otherPlaces(fact) {
    return fact.alsoAt.flatMap((place, index) => (place.at ?? []).map(([start, end]) => ({
      start, end, order: 0, open: wrap('span', { class: 'also', 'data-also': index, title: say('alsoAt') }),
    })));
  }

  const wrap = (name, attributes) => () => {
    const inside = dom.make(name, attributes);
    return { outside: inside, inside };
  };

  /** Brings words of the article into view and points them out for a moment. */
  function show(selector) {
    const element = dom.byID('article').querySelector(selector);
    if (!element) return;
    element.scrollIntoView({ block: 'center' });
    element.classList.remove('shown');
    // Reading a measure makes the browser begin the animation anew.
    void element.offsetWidth;
    element.classList.add('shown');
  }

  return { render, link, show, visibleFacts };
})();
