import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { bottle, brass, crimson, GROUND, slate } from './palette.js';

const HUES = { bottle, brass, crimson, slate, green: bottle, yellow: brass, red: crimson, blue: slate };

/** Colours by what they are for. Each pair was computed to be readable (palette.spec). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...ground('light'),
    ...hues(8, 7),
    ...tints((shades) => shades[1]),
    '--mantine-color-placeholder': GROUND.light.dimmed,
  },
  dark: {
    ...ground('dark'),
    ...hues(2, 3),
    ...tints((shades) => `color-mix(in srgb, ${shades[5]} 18%, ${GROUND.dark.surface})`),
    '--mantine-color-placeholder': GROUND.dark.dimmed,
  },
});

function ground(scheme: 'light' | 'dark'): Record<string, string> {
  const { page, surface, raised, text, dimmed, edge, field } = GROUND[scheme];
  return {
    '--desk-page': page,
    '--desk-raised': raised,
    '--desk-edge': edge,
    '--desk-field': field,
    '--mantine-color-body': surface,
    '--mantine-color-text': text,
    '--mantine-color-dimmed': dimmed,
    '--mantine-color-default-border': edge,
    '--mantine-color-default-hover': raised,
    '--mantine-color-error': scheme === 'light' ? crimson[7] : crimson[3],
    '--mantine-color-anchor': scheme === 'light' ? bottle[7] : bottle[3],
  };
}

/** Text of the `light`, `outline` and `subtle` variants. */
function hues(onTint: number, onGround: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(HUES).flatMap(([name, shades]) => [
      [`--mantine-color-${name}-light-color`, shades[onTint] ?? ''],
      [`--mantine-color-${name}-text`, shades[onGround] ?? ''],
      [`--mantine-color-${name}-outline`, shades[onGround] ?? ''],
    ]),
  );
}

/** Grounds of the `light` variant. */
function tints(of: (shades: MantineColorsTuple) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(HUES).map(([name, shades]) => [`--mantine-color-${name}-light`, of(shades)]),
  );
}
