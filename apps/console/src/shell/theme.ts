import { createTheme, type MantineColorsTuple } from '@mantine/core';

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
});
