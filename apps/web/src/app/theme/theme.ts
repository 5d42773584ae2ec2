import { createTheme, rem } from '@mantine/core';
import { t } from '../../words/t.js';
import { bottle, brass, crimson, dark, gray, slate } from './palette.js';

const SANS =
  "ui-sans-serif, system-ui, -apple-system, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif";

/** One type scale, one radius, warm greys: everything else follows from Mantine's own variables. */
export const theme = createTheme({
  primaryColor: 'bottle',
  primaryShade: { light: 7, dark: 6 },
  colors: { bottle, brass, crimson, slate, gray, dark, green: bottle, yellow: brass, red: crimson, blue: slate },
  black: gray[9],
  fontFamily: SANS,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  defaultRadius: 'md',
  radius: { xs: rem(4), sm: rem(6), md: rem(9), lg: rem(14), xl: rem(20) },
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.6', xl: '1.65' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.25' },
      h2: { fontSize: rem(19), lineHeight: '1.35' },
      h3: { fontSize: rem(16), lineHeight: '1.4' },
      h4: { fontSize: rem(15), lineHeight: '1.45' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgba(60, 45, 25, 0.06)',
    sm: '0 1px 3px rgba(60, 45, 25, 0.08), 0 1px 2px rgba(60, 45, 25, 0.05)',
    md: '0 6px 18px -6px rgba(60, 45, 25, 0.16), 0 2px 6px rgba(60, 45, 25, 0.06)',
    lg: '0 14px 36px -10px rgba(60, 45, 25, 0.22), 0 4px 10px rgba(60, 45, 25, 0.07)',
    xl: '0 24px 60px -14px rgba(60, 45, 25, 0.28)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm' }, styles: { root: { textTransform: 'none' } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        closeButtonProps: { 'aria-label': t('common.close') },
        // Its head is no second banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
    // A menu holds items alone; its first one takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Card: { defaultProps: { radius: 'lg', padding: 'lg', withBorder: true } },
    Paper: { defaultProps: { radius: 'lg' } },
    Notification: { defaultProps: { radius: 'md', closeButtonProps: { 'aria-label': t('common.close') } } },
    InputWrapper: {
      styles: { label: { fontWeight: 550, marginBottom: rem(4) }, description: { marginBottom: rem(4) } },
    },
  },
});
