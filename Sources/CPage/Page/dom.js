'use strict';
// Elements out of values. Strings that are given as children are text, never markup.

SuKien.dom = (() => {
  /**
   * An element: `make('button', {class: 'plain', type: 'button', on: {click: run}}, 'Text', child)`.
   * Children that are null, undefined or false are left out; other attributes that are are too.
   */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      if (key === 'on') {
        for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
      } else if (key === 'hidden' || key === 'checked' || key === 'selected' || key === 'disabled' || key === 'open') {
        element[key] = true;
      } else {
        element.setAttribute(key, value === true ? '' : SuKien.text.shown(String(value)));
      }
    }
    add(element, children);
    return element;
  }

  function add(element, children) {
    for (const child of children.flat(Infinity)) {
      if (child === null || child === undefined || child === false) continue;
      if (child instanceof Node) element.append(child);
      else SuKien.text.put(element, String(child));
    }
    return element;
  }

  const drawing = 'http://www.w3.org/2000/svg';

  /** An element of a drawing. */
  function draw(name, attributes, ...children) {
    const element = document.createElementNS(drawing, name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      if (key === 'on') for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
      else element.setAttribute(key, String(value));
    }
    return add(element, children);
  }

  /** Text of unknown direction, which turns nothing around it. */
  const foreign = (string, attributes) => make('bdi', { lang: 'vi', ...attributes }, string);

  const button = (label, run, attributes) =>
    make('button', { type: 'button', ...attributes, on: { click: run } }, label);

  /** A table with a head: `columns` are strings or elements, `rows` lists of children. The first cell names its row. */
  function table(caption, columns, rows, attributes) {
    return make('div', { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': caption },
      make('table', attributes,
        make('caption', {}, caption),
        make('thead', {}, make('tr', {}, columns.map((column) => make('th', { scope: 'col' }, column)))),
        make('tbody', {}, rows.map((row) => make('tr', {}, row.map((cell, index) =>
          index === 0 ? make('th', { scope: 'row' }, cell) : make('td', {}, cell)))))));
  }

  const byID = (id) => document.getElementById(id);

  return { make, add, draw, foreign, button, table, byID };
})();
