import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions';

const staff = [
  { id: 'kari', name: 'Kari Nordmann' },
  { id: 'kim', name: 'Kim Berg' },
  { id: 'kim2', name: 'Kim Aas' },
  { id: 'per', name: 'Per-Åge Øst' },
];

describe('mentions', () => {
  it.each([
    ['a full name', 'Kan du se på denne, @Kari Nordmann?', ['kari']],
    ['in any case', '@kari nordmann', ['kari']],
    ['a first name that one bears', 'Hei @Kari!', ['kari']],
    ['no first name that two bear', 'Hei @Kim', []],
    ['their full names', '@Kim Berg og @Kim Aas', ['kim', 'kim2']],
    ['letters beyond ASCII', '@Per-Åge Øst: se her', ['per']],
    ['no longer word that begins so', '@Karianne', []],
    ['no address of mail', 'post@kari.example', []],
    ['each once', '@Kari @Kari', ['kari']],
    ['nobody', 'ingen her', []],
  ])('of %s', (_, text, expected) => {
    expect(mentionsIn(text, staff)).toEqual(expected);
  });
});
