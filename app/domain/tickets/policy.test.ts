import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '~/domain/accounts/actor';
import {
  canAnswer,
  canAssign,
  canFile,
  canReopen,
  canReply,
  canSee,
  canSolve,
  canTake,
  isDesk,
} from './policy';
import type { TicketState } from './ticket';

const actor = (role: Role, municipalityCode: string | null) => ({ id: 'me', role, municipalityCode });
const ticket = (state: TicketState, assigneeId: string | null = null) => ({
  municipalityCode: '4203',
  state,
  assigneeId,
});

const place = (role: Role) => (role.startsWith('municipal') ? '4203' : null);

// see, file, reply, solve an open one, reopen a solved one, desk
const TABLE: Record<Role, string> = {
  municipal_reader: '------',
  municipal_superuser: 'xxxxx-',
  municipal_admin: 'xxxxx-',
  support_agent: 'x---xx',
  registry_owner: 'x---xx',
  county_governor: '------',
  privacy_officer: '------',
  system_admin: '------',
};

describe('who may do what with a ticket', () => {
  it.each(ROLES)('%s', (role) => {
    const me = actor(role, place(role));
    const answers = [
      canSee(me, ticket('open')),
      canFile(me),
      canReply(me, ticket('open')),
      canSolve(me, ticket('open')),
      canReopen(me, ticket('solved')),
      isDesk(me),
    ];
    expect(answers.map((yes) => (yes ? 'x' : '-')).join('')).toBe(TABLE[role]);
  });

  it('shows a municipality nothing of another one', () => {
    const neighbour = actor('municipal_superuser', '1151');
    expect(canSee(neighbour, ticket('open'))).toBe(false);
    expect(canReply(neighbour, ticket('open'))).toBe(false);
    expect(canSolve(neighbour, ticket('open'))).toBe(false);
    expect(canReopen(neighbour, ticket('closed'))).toBe(false);
  });

  it('asks the state of the ticket too', () => {
    const agent = actor('support_agent', null);
    const superuser = actor('municipal_superuser', '4203');
    expect(canAnswer(agent, ticket('solved'))).toBe(true);
    expect(canAnswer(agent, ticket('closed'))).toBe(false);
    expect(canAssign(agent, ticket('solved'))).toBe(false);
    expect(canTake(agent, ticket('new'))).toBe(true);
    expect(canTake(agent, ticket('open', 'me'))).toBe(false);
    expect(canTake(agent, ticket('open', 'other'))).toBe(true);
    expect(canSolve(superuser, ticket('solved'))).toBe(false);
    expect(canReopen(superuser, ticket('open'))).toBe(false);
    expect(canReply(superuser, ticket('closed'))).toBe(true);
  });
});
