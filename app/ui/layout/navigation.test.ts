import { describe, expect, it } from 'vitest';
import { isCurrent, navigationFor } from './navigation';

const hrefs = (role: Parameters<typeof navigationFor>[0]['role']) =>
  navigationFor({ role }).map((i) => i.href);

describe('navigation by role', () => {
  it('shows a superuser the daily work and no administration', () => {
    expect(hrefs('municipal_superuser')).toEqual([
      '/',
      '/funn',
      '/score',
      '/personer',
      '/saker',
      '/opplasting',
      '/kjente-feil',
      '/driftsmeldinger',
    ]);
  });

  it('shows a reader no tickets and no upload', () => {
    expect(hrefs('municipal_reader')).not.toContain('/saker');
    expect(hrefs('municipal_reader')).not.toContain('/opplasting');
  });

  it('shows those who may see no person nothing about persons', () => {
    for (const role of ['county_governor', 'privacy_officer', 'system_admin'] as const) {
      expect(hrefs(role)).not.toContain('/personer');
      expect(hrefs(role)).not.toContain('/funn');
    }
    expect(hrefs('privacy_officer')).toContain('/innsyn');
    expect(hrefs('system_admin')).toContain('/admin/drift');
  });

  it('marks the place of a page below it, and home only on home', () => {
    expect(isCurrent('/saker', '/saker/12')).toBe(true);
    expect(isCurrent('/saker', '/sakerne')).toBe(false);
    expect(isCurrent('/', '/saker')).toBe(false);
    expect(isCurrent('/', '/')).toBe(true);
  });
});
