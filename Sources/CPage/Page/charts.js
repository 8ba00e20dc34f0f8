'use strict';
// What the drawings share, and the view that holds them.

SuKien.charts = (() => {
  const { dom, labels, state } = SuKien;
  const { say } = labels;

  function render() {
    dom.byID('chart-list').replaceChildren(
      chart('chartMonths', SuKien.chartMonths.render()),
      chart('chartRates', SuKien.chartRates.render()),
      chart('chartSeries', SuKien.chartSeries.render()));
  }

  function chart(key, content) {
    return dom.make('section', { class: 'chart-section', 'data-chart': key }, dom.make('h2', {}, say(key)),
      dom.make('p', { class: 'note' }, say(key + 'Note')), key === 'chartSeries' && notAudited(), content);
  }

  /** Where no audit was made, nothing is found does not mean that nothing is wrong. */
  const notAudited = () => !SuKien.model.store.audited && dom.make('p', { class: 'warning' }, say('notAudited'));

  /** The same figures as a table, for those who rather read. */
  function data(caption, columns, rows) {
    const summary = dom.make('summary', {}, say('dataTable'));
    return dom.make('details', { class: 'chart-data' }, summary, dom.table(caption, columns, rows));
  }

  /** A part of a drawing that says what it stands for and opens it, by mouse and by keyboard. */
  function point(label, run, shapes) {
    const onKey = (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      run();
    };
    return dom.draw('g', {
      class: 'point', role: 'button', tabindex: 0, 'aria-label': SuKien.text.shown(label), on: { click: run, keydown: onKey },
    }, dom.draw('title', {}, SuKien.text.shown(label)), shapes);
  }

  function select(key, label, options, chosen) {
    return dom.make('label', {}, label + ' ', dom.make('select', {
      id: 'chart-' + key, on: { change: (event) => state.set({ [key]: options[event.target.selectedIndex][0] }) },
    }, options.map(([value, words]) => dom.make('option', { value, selected: value === chosen }, SuKien.text.shown(words)))));
  }

  const clipped = (words, most) => {
    const shown = SuKien.text.shown(words);
    return shown.length > most ? shown.slice(0, most - 1) + '…' : shown;
  };

  return { render, notAudited, data, point, select, clipped };
})();
