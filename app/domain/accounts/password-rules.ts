/** Shortest password, in characters. */
export const PASSWORD_MIN = 12;
/** Longest password that is looked at; argon2 would take more, a flood of text should not. */
export const PASSWORD_MAX = 200;

/** Passwords that are long enough and still the first ones anybody tries. */
const WELL_KNOWN = [
  'passord12345',
  'password1234',
  'password12345',
  'passordpassord',
  'passwordpassword',
  '123456789012',
  'qwertyuiop123',
  'sommer2026sommer',
  'nir-demo-2026',
];

/** What is wrong with a new password, as an i18n key; null when it will do. */
export function passwordFault(password: string, email: string): string | null {
  const plain = password.toLowerCase();
  if ([...password].length < PASSWORD_MIN) return 'account.password.too_short';
  if (password.length > PASSWORD_MAX) return 'account.password.too_long';
  if (WELL_KNOWN.includes(plain) || new Set(plain).size < 5) return 'account.password.too_simple';
  const [name = ''] = email.toLowerCase().split('@');
  if (plain === email.toLowerCase() || (name.length >= 5 && plain.startsWith(name))) {
    return 'account.password.like_email';
  }
  return null;
}
