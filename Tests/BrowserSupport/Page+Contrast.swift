/// Whether what is written can be read.
extension Page {
  /// Texts in view whose colour stands out too little from what lies behind them: below 4.5 to 1, or 3 to 1 where they are
  /// large (WCAG 2.2, 1.4.3).
  package func faintTexts() throws(BrowserError) -> [String] {
    try evaluate(Self.faintTexts).array.compactMap(\.string)
  }

  /// A pixel of a canvas has the colour's three numbers, in whatever notation the page says it.
  private static let faintTexts = """
    (() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const over = (color, ground) => {
        canvas.fillStyle = ground; canvas.fillRect(0, 0, 1, 1);
        canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
        return `rgb(${r}, ${g}, ${b})`;
      };
      const light = color => {
        const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
        const parts = color.match(/\\d+/g).map(v => linear(v / 255));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const ground = element => {
        const chain = [];
        for (let e = element; e; e = e.parentElement) chain.unshift(getComputedStyle(e).backgroundColor);
        const isDark = getComputedStyle(document.documentElement).colorScheme.includes('dark')
          && matchMedia('(prefers-color-scheme: dark)').matches;
        const canvasColor = isDark ? '#121212' : '#fff';
        return chain.reduce((below, color) => over(color, below), canvasColor);
      };
      const faint = new Map();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
        const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (!text || !isSeen || element.closest('svg, option, [disabled]')) continue;
        const style = getComputedStyle(element), behind = ground(element), size = parseFloat(style.fontSize);
        const [a, b] = [light(over(style.color, behind)), light(behind)].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05), isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
        if (ratio < (isLarge ? 3 : 4.5)) {
          const key = `${element.tagName}.${element.className} ${style.color} on ${behind}: ${ratio.toFixed(2)}`;
          if (!faint.has(key)) faint.set(key, `${key} “${text.slice(0, 40)}”`);
        }
      }
      return [...faint.values()];
    })()
    """
}
