import type { Shape } from '../../shape';
import type { keys as nb } from '../nb/keys';

export const keys: Shape<typeof nb> = {
  open: 'Tastatursnarvegar',
  title: 'Tastatursnarvegar',
  key: 'Tast',
  does: 'Kva han gjer',
  in_turn: '{{first}}, så {{second}}',
  next: 'Neste sak i lista, eller neste melding i saka',
  previous: 'Førre sak, eller førre melding',
  enter: 'Opne saka som er markert',
  select: 'Vel eller vel bort saka som er markert',
  search: 'Gå til søket',
  reply: 'Skriv svar',
  note: 'Skriv internt notat',
  assign: 'Gå til tildeling',
  queue: 'Gå til køen',
  help: 'Vis denne lista',
  escape: 'Lukk lista, eller gå ut av feltet',
  off: 'Slå av snarvegane i denne nettlesaren',
  everything: 'Alt kan gjerast utan dei òg.',
  close: 'Lukk',
};
