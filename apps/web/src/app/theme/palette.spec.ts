import { bottle, brass, crimson, GROUND, slate } from './palette.js';

/** WCAG 2.2, 1.4.3: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
/** A colour laid over another, as Mantine's `light` variant does. */
const over = (top: string, ground: string, alpha: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [top, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
      return Math.round(a * alpha + b * (1 - alpha))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

const HUES = { bottle, brass, crimson, slate };

describe('the palette can be read (WCAG 2.2 AA)', () => {
  test.each(['light', 'dark'] as const)('text and quiet text on every ground, %s', (scheme) => {
    const { page, surface, raised, text, dimmed, field } = GROUND[scheme];
    for (const ground of [page, surface, raised]) {
      expect(contrast(text, ground)).toBeGreaterThan(7);
      expect(contrast(dimmed, ground)).toBeGreaterThan(4.5);
    }
    // The edge of a field is what says that it is one (1.4.11).
    expect(contrast(field, surface)).toBeGreaterThan(3);
  });

  test.each(Object.entries(HUES))('%s: buttons, links and badges in both schemes', (_, shades) => {
    expect(contrast('#ffffff', shades[7])).toBeGreaterThan(4.5);
    expect(contrast('#ffffff', shades[6])).toBeGreaterThan(4.5);
    for (const ground of [GROUND.light.page, GROUND.light.surface]) {
      expect(contrast(shades[7], ground)).toBeGreaterThan(4.5);
      expect(contrast(shades[8], shades[1])).toBeGreaterThan(4.5);
    }
    for (const ground of [GROUND.dark.page, GROUND.dark.surface]) {
      expect(contrast(shades[3], ground)).toBeGreaterThan(4.5);
      expect(contrast(shades[2], over(shades[5], GROUND.dark.surface, 0.18))).toBeGreaterThan(4.5);
    }
  });
});
