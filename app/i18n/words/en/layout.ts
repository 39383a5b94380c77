import type { Shape } from '../../shape';
import type { layout as nb } from '../nb/layout';

export const layout = {
  product: 'NIR-portalen',
  product_long: "NIR-portalen. Support and data quality for Norway's National Introduction Register",
  skip: 'Skip to content',
  menu: 'Menu',
  navigation: 'Main menu',
  breadcrumbs: 'Breadcrumbs',
  account: 'Your account',
  sign_out: 'Sign out',
  language: 'Language',
  language_and_scheme: 'Language and appearance',
  scheme: {
    label: 'Appearance',
    auto: 'Same as the device',
    light: 'Light',
    dark: 'Dark',
  },
  data_as_of: 'Data as of {{time}}',
  rule_set: 'Rule set {{version}}',
  demo: 'Demo. All persons are invented.',
  loading: 'Loading the page',
  nav: {
    home: 'Home',
    findings: 'Findings',
    persons: 'Persons',
    tickets: 'Tickets',
    upload: 'Upload',
    national: 'National',
    notices: 'Notices',
    access_log: 'Access log',
    users: 'Users',
    mail: 'E-mail',
    operations: 'Operations',
  },
  roles: {
    municipal_reader: 'Municipal reader',
    municipal_superuser: 'Municipal NIR superuser',
    municipal_admin: 'Municipal administrator',
    support_agent: 'IMDi support',
    registry_owner: 'IMDi registry owner',
    county_governor: 'County governor',
    privacy_officer: 'Privacy officer',
    system_admin: 'System administrator',
  },
  footer: {
    accessibility_line: 'The portal aims at WCAG 2.1 AA. Tell IMDi if something stands in your way.',
    privacy_line:
      'Every look at a person is logged. National identity and DUF numbers are never sent by e-mail.',
    credit: 'Municipality boundaries and names: Kartverket, CC BY 4.0',
  },
} as const satisfies Shape<typeof nb>;
