import type { Words } from '../../shape';
import { account } from './account';
import { admin } from './admin';
import { attachments } from './attachments';
import { bulk } from './bulk';
import { causes } from './causes';
import { common } from './common';
import { comparison } from './comparison';
import { compose } from './compose';
import { desk_figures } from './desk-figures';
import { errors } from './errors';
import { fields } from './fields';
import { filing } from './filing';
import { findings } from './findings';
import { fixes } from './fixes';
import { handling } from './handling';
import { home } from './home';
import { keys } from './keys';
import { knownErrors as known_errors } from './known-errors';
import { layout } from './layout';
import { levels } from './levels';
import { mail } from './mail';
import { municipality_findings } from './municipality-findings';
import { national } from './national';
import { notices } from './notices';
import { person_list } from './person-list';
import { queue } from './queue';
import { register } from './register';
import { reports } from './reports';
import { rules } from './rules';
import { score } from './score';
import { tickets } from './tickets';
import { time_machine } from './time-machine';
import { transfer } from './transfer';
import { work } from './work';

export const nn = {
  account,
  admin,
  attachments,
  bulk,
  causes,
  common,
  comparison,
  compose,
  desk_figures,
  errors,
  fields,
  filing,
  findings,
  fixes,
  handling,
  home,
  keys,
  known_errors,
  layout,
  levels,
  mail,
  municipality_findings,
  national,
  notices,
  person_list,
  queue,
  register,
  reports,
  rules,
  score,
  tickets,
  time_machine,
  transfer,
  work,
} satisfies Words;
