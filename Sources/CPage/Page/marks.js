'use strict';
// Marks over text: spans that nest, touch and cross become elements that nest.
//
//     facts     [Huyện tiếp [214 lượt] và nhận] 63 đơn        a span that crosses the end of another is cut there:
//                           [214 lượt và nhận 63 đơn]         its two parts have the same class and data-fact

SuKien.marks = (() => {
  const { put } = SuKien.text;
  /** Deeper than this nothing can be told apart by its line; such facts still stand in the list beside the text. */
  const deepest = 8;

  /**
   * Appends `text` from `start` to `end` to `element`, with an element round each span.
   * Spans are `{start, end, order, open(isFirst, isLast)}`: `open` makes the element of one part; spans of the same extent
   * nest by `order`.
   */
  function draw(element, text, start, end, spans) {
    const inside = spans.filter((span) => span.start < end && span.end > start && span.start < span.end)
      .map((span) => ({ span, start: Math.max(start, span.start), end: Math.min(end, span.end) }))
      .sort(outerFirst);
    nest(element, text, start, end, inside, 0);
  }

  const outerFirst = (a, b) => a.start - b.start || b.end - a.end || a.span.order - b.span.order;

  function nest(element, text, start, end, parts, depth) {
    let at = start;
    let rest = parts;
    while (rest.length) {
      const [part] = rest;
      if (part.start > at) put(element, text.slice(at, part.start));
      const { inner, behind } = divide(rest, part.end);
      if (depth < deepest) {
        const { outside, inside } = part.span.open(part.start === part.span.start, part.end === part.span.end);
        nest(inside, text, part.start, part.end, inner, depth + 1);
        element.append(outside);
      } else {
        put(element, text.slice(part.start, part.end));
      }
      at = part.end;
      rest = behind;
    }
    if (end > at) put(element, text.slice(at, end));
  }

  /** What lies within the first of `parts`, and what lies behind it; what crosses its end is cut there. */
  function divide(parts, end) {
    const inner = [];
    const behind = [];
    for (const part of parts.slice(1)) {
      if (part.start >= end) {
        behind.push(part);
      } else if (part.end <= end) {
        inner.push(part);
      } else {
        inner.push({ ...part, end });
        behind.push({ ...part, start: end });
      }
    }
    return { inner, behind: behind.sort(outerFirst) };
  }

  return { draw };
})();
