import { Button, createTheme, Input, type MantineColorsTuple } from '@mantine/core';
import classes from './theme.module.css';

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

/** The portal's own dress for Mantine: components get their look from theme.module.css, not from Mantine's defaults. */
export const theme = createTheme({
  primaryColor: 'fjord',
  colors: { fjord },
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      classNames: { root: classes.button, label: classes.buttonLabel },
    }),
    Input: Input.extend({ defaultProps: { size: 'md' }, classNames: { input: classes.input } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
      classNames: {
        root: classes.field,
        label: classes.label,
        description: classes.description,
        error: classes.error,
      },
    }),
  },
});
