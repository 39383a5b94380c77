import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten steps of the one colour. What is really painted stands in tokens.css, per scheme. */
const fjord: MantineColorsTuple = [
  '#eef5f6',
  '#dfecee',
  '#b9d6db',
  '#8fbcc5',
  '#5f9daa',
  '#2f7d8d',
  '#166a7b',
  '#0b5363',
  '#083d49',
  '#062c35',
];

/** What Mantine's variables start from. Fields and buttons are plain elements; their look is in ui/fields/dress.ts. */
export const theme = createTheme({
  primaryColor: 'fjord',
  colors: { fjord },
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
});
