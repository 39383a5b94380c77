/** Password of every demo user. Known to all, hence only where PORTAL_DEMO is set and in tests. */
export const DEMO_PASSWORD = 'nir-demo-2026';
