import { describe, expect, it } from 'vitest';
import { ROLES, type Role, scopeOf } from './actor';
import { passwordFault } from './password-rules';
import { type Action, can, isGradedHidden, PERMISSIONS } from './permissions';
import { grantableRoles, placeOf } from './user';

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const may = (role: Role) => ACTIONS.filter((action) => can({ role }, action));

describe('what a role may do', () => {
  it('names only roles that exist, each once', () => {
    for (const action of ACTIONS) {
      const roles: readonly Role[] = PERMISSIONS[action];
      expect(roles.length, action).toBeGreaterThan(0);
      expect(new Set(roles).size, action).toBe(roles.length);
      for (const role of roles) expect(ROLES, action).toContain(role);
    }
  });

  it('opens persons only to those whose scope holds any', () => {
    for (const role of ROLES) {
      const sees = scopeOf(role, '4203') !== '';
      expect(can({ role }, 'persons.open'), role).toBe(sees);
      if (!sees)
        expect(may(role).filter((action) => /^(persons|findings|tickets|transfer)\./.test(action))).toEqual(
          [],
        );
    }
  });

  it('lets only superusers and municipal administrators file tickets and correct records', () => {
    for (const action of ['tickets.file', 'persons.correct', 'transfer.upload'] as const) {
      expect(ROLES.filter((role) => can({ role }, action))).toEqual([
        'municipal_superuser',
        'municipal_admin',
      ]);
    }
  });

  it('keeps the access log to the privacy officer and the municipal administrator', () => {
    expect(ROLES.filter((role) => can({ role }, 'access_log.read'))).toEqual([
      'municipal_admin',
      'privacy_officer',
    ]);
  });

  it('lets administrators give no role beyond their own place', () => {
    expect(grantableRoles({ role: 'municipal_admin' }).map(placeOf)).toEqual([
      'municipality',
      'municipality',
      'municipality',
    ]);
    for (const role of ROLES) {
      if (role !== 'municipal_admin' && role !== 'system_admin') expect(grantableRoles({ role })).toEqual([]);
    }
  });

  it('has a scope for each role', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, scopeOf(role, '4203')]))).toEqual({
      municipal_reader: '4203',
      municipal_superuser: '4203',
      municipal_admin: '4203',
      support_agent: '*',
      registry_owner: '*',
      county_governor: '',
      privacy_officer: '',
      system_admin: '',
    });
    expect(scopeOf('municipal_admin', null)).toBe('');
  });
});

it('tells those of a municipality who do not see graded persons that these count', () => {
  const told = ROLES.filter((role) => isGradedHidden({ role, scope: '4203' }));
  expect(told).toEqual(expect.arrayContaining(['municipal_reader', 'municipal_superuser']));
  expect(told).not.toContain('municipal_admin');
  expect(isGradedHidden({ role: 'support_agent', scope: '*' })).toBe(false);
});

describe('a new password', () => {
  it.each([
    ['elleve tegn', 'account.password.too_short'],
    ['tolv tegn ok', null],
    ['🙂🙂🙂🙂🙂🙂', 'account.password.too_short'],
    ['Passord12345', 'account.password.too_simple'],
    ['abababababab', 'account.password.too_simple'],
    ['superbruker!', 'account.password.like_email'],
    ['KARI sier hei', null],
  ])('«%s» → %s', (password, fault) => {
    expect(passwordFault(password, 'superbruker@arendal.example')).toBe(fault);
  });
});
