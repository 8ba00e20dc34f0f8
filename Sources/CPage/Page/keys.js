'use strict';
// Everything by keyboard: what each key does, and the page that says so.

SuKien.keys = (() => {
  const { dom, labels, extensions } = SuKien;
  const { say } = labels;
  let isOn = true;

  /** `run` gets the event; a key that it does not want is left to the browser. */
  const own = [
    { key: 'j', label: () => say('keyNext'), run: () => SuKien.app.step(1) },
    { key: 'k', label: () => say('keyPrevious'), run: () => SuKien.app.step(-1) },
    { key: ']', label: () => say('keyNextArticle'), run: () => SuKien.app.stepArticle(1) },
    { key: '[', label: () => say('keyPreviousArticle'), run: () => SuKien.app.stepArticle(-1) },
    { key: '/', label: () => say('keySearch'), run: () => dom.byID('search').select() },
    { key: '?', label: () => say('keyHelp'), run: () => help() },
    ...['articles', 'table', 'charts', 'problems'].map((view, index) => ({
      key: String(index + 1), label: () => say(view), run: () => SuKien.state.set({ view }, true),
    })),
  ];
  const isOwn = (one) => !extensions.keys.some((other) => other.key === one.key);
  const shownKeys = () => [...own.filter(isOwn), { key: 'Enter', label: () => say('keyOpen') }, { key: 'Esc', label: () => say('keyEscape') }, ...extensions.keys];

  function start() {
    document.addEventListener('keydown', take);
    dom.byID('keys-on').addEventListener('change', (event) => { isOn = event.target.checked; });
  }

  function take(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      escape(event);
      return;
    }
    if (!isOn || isTyping(event.target) || dom.byID('help').open) return;
    const wanted = [...extensions.keys, ...own].find((one) => one.key === event.key);
    if (!wanted?.run) return;
    event.preventDefault();
    if (event.repeat && wanted.once) return;
    wanted.run(SuKien.app.openedFact());
  }

  const isTyping = (element) => element.closest?.('textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])');

  function escape(event) {
    if (dom.byID('help').open) return;
    const box = document.querySelector('details.filter[open]');
    if (box) {
      box.open = false;
      box.querySelector('summary').focus();
    } else if (isTyping(event.target)) {
      event.target.blur();
    } else {
      SuKien.app.closeFact();
    }
    event.preventDefault();
  }

  function help() {
    dom.byID('help-keys').replaceChildren(dom.make('table', {}, dom.make('thead', {}, dom.make('tr', {},
      dom.make('th', { scope: 'col' }, say('keys')), dom.make('th', { scope: 'col' }, say('does')))),
    dom.make('tbody', {}, shownKeys().map((one) => dom.make('tr', {},
      dom.make('th', { scope: 'row' }, dom.make('kbd', {}, one.key)), dom.make('td', {}, one.label()))))));
    dom.byID('help').showModal();
  }

  return { start, help };
})();
