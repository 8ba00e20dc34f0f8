'use strict';
// How event types are told apart: by colour, by the line under their words, and by a short code. Which has which depends on the
// order of the event types in the store alone.

SuKien.palette = (() => {
  /** As many as page.css has classes for: `c0`… and `p0`…. */
  const colours = 6;
  const patterns = 5;
  let codes = [];

  /** `PetitionResolution` → `PR`; where another has it already, with more of its letters: `PeR`. */
  function assign(events) {
    const taken = new Set();
    codes = events.map((event) => {
      const code = candidates(event.name).find((candidate) => !taken.has(candidate)) ?? String(event.index + 1);
      taken.add(code);
      return code;
    });
  }

  function candidates(name) {
    const parts = name.match(/\p{Lu}[^\p{Lu}]*|[^\p{Lu}]+/gu) ?? [name];
    const of = (length) => parts.slice(0, 2).map((part, index) => part.slice(0, index === 0 ? length : 1)).join('');
    return parts.length > 1
      ? [of(1), of(2), of(3), parts.map((part) => part.slice(0, 2)).join('').slice(0, 5)]
      : [2, 3, 4, 5].map((length) => name.slice(0, length));
  }

  const classes = (event) => `c${event.index % colours} p${Math.floor(event.index / colours) % patterns}`;
  const code = (event) => codes[event.index];

  /** The mark of an event type: its code over its line and colour. */
  const mark = (event) => SuKien.dom.make('span', { class: 'code ' + classes(event), 'aria-hidden': 'true' }, code(event));

  /** An event type by name, with its mark. */
  const label = (event) => SuKien.dom.make('span', { class: 'event' }, mark(event), ' ', SuKien.dom.make('bdi', {}, event.name));

  /** Fills for drawings, hatched as the lines are: `url(#fill-c0-p1)`. */
  function fills() {
    const { draw } = SuKien.dom;
    const strokes = ['', 'M0 0H6', 'M3 0V6', 'M0 6L6 0', 'M0 0L6 6'];
    const all = [];
    for (let colour = 0; colour < colours; colour += 1) {
      strokes.forEach((stroke, pattern) => all.push(
        draw('pattern', {
          id: `fill-c${colour}-p${pattern}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', class: 'c' + colour,
        }, draw('rect', { width: 6, height: 6, class: 'solid' }), draw('path', { d: stroke, class: 'hatch' }))));
    }
    return draw('svg', { width: 0, height: 0, 'aria-hidden': 'true', class: 'fills' }, draw('defs', {}, all));
  }

  const fill = (event) => `url(#fill-c${event.index % colours}-p${Math.floor(event.index / colours) % patterns})`;

  return { assign, classes, code, mark, label, fills, fill };
})();
