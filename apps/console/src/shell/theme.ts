import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Post green, dark enough for white text from shade 6 on. */
const post: MantineColorsTuple = [
  '#eaf6f0',
  '#d3e9de',
  '#a5d2bd',
  '#75bb9b',
  '#4aa57d',
  '#22875b',
  '#0f7048',
  '#00633f',
  '#005234',
  '#003d27',
];

export const theme = createTheme({
  primaryColor: 'post',
  primaryShade: { light: 7, dark: 6 },
  colors: { post },
  fontFamily:
    "system-ui, 'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif",
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
});

/** The library's quiet greys are too faint to read all day: these have 4.5 : 1 and more in either theme. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: { '--huiyin-overdue': '#b3261e' },
  light: {
    '--mantine-color-dimmed': '#565e66',
    '--mantine-color-placeholder': '#656d75',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-disabled-color': '#636b73',
    '--huiyin-page': '#f5f7f6',
    '--huiyin-card': '#ffffff',
    '--huiyin-here': '#e3f1ea',
    '--huiyin-note': '#fff4d6',
    '--huiyin-note-edge': '#a37200',
    '--huiyin-bar': '#4aa57d',
  },
  dark: {
    '--mantine-color-dimmed': '#aab1b8',
    '--mantine-color-placeholder': '#9aa1a8',
    '--mantine-color-error': '#ff9d92',
    '--mantine-color-disabled-color': '#a3aab1',
    '--mantine-color-anchor': '#75bb9b',
    '--huiyin-overdue': '#e5675c',
    '--huiyin-page': '#1b1d1c',
    '--huiyin-card': '#242726',
    '--huiyin-here': '#1d3a2d',
    '--huiyin-note': '#3a3118',
    '--huiyin-note-edge': '#d9a520',
    '--huiyin-bar': '#3f8f6b',
  },
});
