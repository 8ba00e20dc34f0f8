'use strict';
// Where further scripts join in: README.md has the contract.

SuKien.extensions = (() => {
  const panels = [];
  const marks = [];
  const keys = [];
  const orders = [];

  function extend({ factPanel, rowMark, filters = [], keys: moreKeys = [], labels, order }) {
    if (factPanel) panels.push(factPanel);
    if (rowMark) marks.push(rowMark);
    if (order) orders.push(order);
    if (labels) SuKien.labels.extend(labels);
    keys.push(...moreKeys);
    for (const filter of filters) {
      SuKien.state.addList(filter.id);
      SuKien.filters.ofFact[filter.id] = filter.of;
      SuKien.filterbar.add(filter);
    }
  }

  /** The panels that further scripts put into that of an open fact. */
  function panel(fact) {
    return panels.map((fill) => {
      const element = SuKien.dom.make('section', { class: 'panel-section extension' });
      fill(fact, element);
      return element;
    });
  }

  /** What is to be seen of a fact in lists: `{text, label, class?}`, or null. */
  function rowMark(fact) {
    for (const mark of marks) {
      const given = mark(fact);
      if (given) return given;
    }
    return null;
  }

  /** The order in which one goes from fact to fact. */
  const ordered = (facts) => orders.reduce((list, order) => order(list) ?? list, facts);

  return { extend, panel, rowMark, ordered, keys };
})();

SuKien.extend = SuKien.extensions.extend;
