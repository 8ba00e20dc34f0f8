'use strict';
// What is looked at and how: read from the fragment of the address and written back to it, so that a view can be shared, and
// going back goes back.

SuKien.state = (() => {
  /** Filters that hold several values. */
  const lists = ['event', 'place', 'source', 'finding', 'inference'];
  const singles = ['view', 'from', 'to', 'q', 'article', 'fact', 'sort', 'page', 'lang', 'theme', 'rates', 'group', 'series'];
  const defaults = { view: 'articles', lang: 'vi', theme: 'auto', page: '1', sort: '' };
  const listeners = [];
  let state = read('');

  function read(fragment) {
    const given = new URLSearchParams(fragment);
    const result = {};
    for (const key of lists) result[key] = new Set(given.getAll(key));
    for (const key of singles) result[key] = given.get(key) ?? defaults[key] ?? '';
    return result;
  }

  function written(from) {
    const out = new URLSearchParams();
    for (const key of singles) if (from[key] && from[key] !== defaults[key]) out.set(key, from[key]);
    for (const key of lists) for (const value of from[key]) out.append(key, value);
    return out.toString();
  }

  /**
   * Changes the state: `set({q: 'do luong'})`. What is told to `listen` is what was before.
   * `step` makes it a step to which one can go back.
   */
  function set(changes, step = false) {
    const before = state;
    state = { ...state, ...changes };
    if (isNarrowed(changes)) state.page = changes.page ?? '1';
    const address = '#' + written(state);
    if (address !== (location.hash || '#')) {
      if (step) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    for (const listener of listeners) listener(state, before);
  }

  const isNarrowed = (changes) => Object.keys(changes).some((key) => isFilter(key) || key === 'sort');

  /** Adds or removes one value of a filter. */
  function toggle(key, value) {
    const values = new Set(state[key]);
    if (!values.delete(value)) values.add(value);
    set({ [key]: values });
  }

  const isFilter = (key) => lists.includes(key) || key === 'from' || key === 'to' || key === 'q';

  /** Whether anything is filtered. */
  const isFiltered = () => lists.some((key) => state[key].size > 0) || Boolean(state.from || state.to || state.q);

  function clear() {
    const changes = { from: '', to: '', q: '' };
    for (const key of lists) changes[key] = new Set();
    set(changes);
  }

  function start() {
    const take = () => {
      // An event may come late, when what it tells is drawn already.
      if (location.hash.slice(1) === written(state)) return;
      const before = state;
      state = read(location.hash.slice(1));
      for (const listener of listeners) listener(state, before);
    };
    window.addEventListener('hashchange', take);
    window.addEventListener('popstate', take);
    state = read(location.hash.slice(1));
  }

  return {
    start, set, toggle, clear, isFilter, isFiltered, lists, listen: (listener) => listeners.push(listener),
    addList: (key) => { if (!lists.includes(key)) { lists.push(key); state[key] ??= new Set(); } },
    get now() { return state; },
  };
})();
