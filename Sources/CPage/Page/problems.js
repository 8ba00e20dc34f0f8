'use strict';
// What could not be read, and what was read and cannot be shown here.

SuKien.problems = (() => {
  const { dom, labels, format, model } = SuKien;
  const { say } = labels;

  function render() {
    dom.byID('problem-lists').replaceChildren(
      SuKien.charts.notAudited() || '',
      list('undisplayed', ['article', 'code', 'message'], model.undisplayed,
        (one) => [articleName(one.article), dom.foreign(one.code), dom.foreign(one.message)]),
      list('failures', ['article', 'state', 'code', 'message', 'offset', 'since'], model.problems,
        (one) => [dom.foreign(one.article), dom.foreign(one.state), dom.foreign(one.code), dom.foreign(one.message),
          one.offset ?? '', format.moment(one.since ?? '')]),
      list('passedOver', ['article', 'code', 'message'], model.passedOver,
        (one) => [dom.foreign(one.name), dom.foreign(one.code), dom.foreign(one.message)]));
  }

  /** An article that is in the store can be opened: the quotes of its facts are left. */
  function articleName(name) {
    const article = model.articlesByKey.get(name);
    if (!article) return dom.foreign(name);
    return dom.button(dom.foreign(name), () => SuKien.app.openArticle(article), { class: 'words-link' });
  }

  function list(key, columns, rows, cells) {
    const heading = dom.make('h2', {}, `${say(key)} (${format.number(rows.length)})`);
    const content = rows.length
      ? dom.table(say(key), columns.map(say), rows.map(cells))
      : dom.make('p', { class: 'empty' }, say('noProblems'));
    return dom.make('section', { 'data-problems': key }, heading, content);
  }

  const count = () => model.problems.length + model.undisplayed.length;

  return { render, count };
})();
