import { z } from 'zod';
import { LANGUAGES } from '~/i18n/language';
import { ROLES } from './actor';

const name = z
  .string()
  .trim()
  .min(2, { error: 'account.user.errors.name' })
  .max(120)
  // Names go into headings and mails: no line breaks, no markup.
  .regex(/^[^\n<>]*$/, { error: 'errors.fields.invalid' });

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'errors.fields.email' }));

const language = z.enum(LANGUAGES);

/** `place` is a municipality code (four digits) or a county code (two), as the role demands. */
const place = z
  .string()
  .regex(/^(\d{2}|\d{4})$/, { error: 'errors.fields.choice' })
  .optional();

export const newUserForm = z.object({ name, email, role: z.enum(ROLES), place, language });

export type NewUser = z.infer<typeof newUserForm>;

export const changeUserForm = z.object({ name, role: z.enum(ROLES), place, language });

export type UserChange = z.infer<typeof changeUserForm>;

export const signInForm = z.object({
  email: z.string().trim().max(254),
  password: z.string().max(1000),
});

export const newPasswordForm = z
  .object({ password: z.string().max(1000), again: z.string().max(1000) })
  .refine((form) => form.password === form.again, {
    path: ['again'],
    error: 'account.password.not_the_same',
  });

export const changePasswordForm = z
  .object({ current: z.string().max(1000), password: z.string().max(1000), again: z.string().max(1000) })
  .refine((form) => form.password === form.again, {
    path: ['again'],
    error: 'account.password.not_the_same',
  });

export const ownAccountForm = z.object({
  name,
  language,
  colorScheme: z.enum(['auto', 'light', 'dark']),
  wantsMail: z.boolean().default(false),
});

export type OwnAccountChange = z.infer<typeof ownAccountForm>;
