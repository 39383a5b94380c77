import { describe, expect, it } from 'vitest';
import { NOTICE_PLACES, standsOn } from './notice';

describe('the pages that a notice stands on', () => {
  const info = (place: (typeof NOTICE_PLACES)[number]) => ({ place, severity: 'info' as const });

  it.each([
    ['upload', '/opplasting', true],
    ['upload', '/opplasting/019a', true],
    ['upload', '/saker', false],
    ['tickets', '/saker/ny', true],
    ['tickets', '/sakerom', false],
    ['findings', '/regler/DQ-001', true],
    ['persons', '/personer/12', true],
    ['persons', '/funn/personer', false],
    ['everywhere', '/min-konto', true],
    ['front', '/opplasting', false],
  ] as const)('%s on %s: %s', (place, path, expected) => {
    expect(standsOn(info(place), path)).toBe(expected);
  });

  it('stands on every page when it is critical, but never twice on those with a list of their own', () => {
    for (const place of NOTICE_PLACES) {
      const critical = { place, severity: 'critical' as const };
      expect(standsOn(critical, '/saker/1001')).toBe(true);
      expect(standsOn(critical, '/')).toBe(false);
      expect(standsOn(critical, '/driftsmeldinger')).toBe(false);
    }
  });
});
