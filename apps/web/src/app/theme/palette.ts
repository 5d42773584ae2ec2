import type { MantineColorsTuple } from '@mantine/core';

/** Light to dark. Bottle green and brass on cream paper: a bistro, not an office. */
type Shades = MantineColorsTuple;

export const bottle: Shades = [
  '#eef6f2',
  '#d9eae2',
  '#b2d5c6',
  '#86bda7',
  '#5ca489',
  '#3c8b70',
  '#27735a',
  '#1d5f4a',
  '#164c3b',
  '#0f3a2d',
];
export const brass: Shades = [
  '#fdf6e7',
  '#f8e8c3',
  '#f0d08b',
  '#e6b655',
  '#d99f33',
  '#c18822',
  '#96670f',
  '#785109',
  '#5d3f08',
  '#442e07',
];
export const crimson: Shades = [
  '#fdf0ef',
  '#fadcda',
  '#f2b5b1',
  '#e98a84',
  '#de635b',
  '#cf423a',
  '#b8332c',
  '#9c2a24',
  '#7f231e',
  '#641c18',
];
export const slate: Shades = [
  '#eff4f8',
  '#dae5ee',
  '#b4cbdd',
  '#89adc8',
  '#6090b3',
  '#43769c',
  '#336085',
  '#294f6e',
  '#213f58',
  '#1a3145',
];
/** Warm greys: paper to ink. */
export const gray: Shades = [
  '#fbf8f3',
  '#f5f0e8',
  '#ece5da',
  '#ddd3c5',
  '#c4b9a9',
  '#958979',
  '#6b6156',
  '#544b42',
  '#3b342e',
  '#28231e',
];
/** Mantine reads these from text (0) to ground (9). */
export const dark: Shades = [
  '#efe9e0',
  '#d3cabe',
  '#b0a698',
  '#948a7d',
  '#554d45',
  '#3a342e',
  '#292521',
  '#201d19',
  '#191613',
  '#120f0d',
];

/** What text stands on, in either scheme. */
export const GROUND = {
  light: {
    page: '#faf6ef',
    surface: '#ffffff',
    raised: '#f5f0e8',
    text: gray[9],
    dimmed: gray[6],
    edge: '#e7dfd3',
    field: gray[5],
  },
  dark: {
    page: '#171411',
    surface: '#201d19',
    raised: '#292521',
    text: dark[0],
    dimmed: dark[2],
    edge: '#37312b',
    field: '#7d7368',
  },
} as const;
