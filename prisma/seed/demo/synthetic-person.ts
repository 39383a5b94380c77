import type { Random } from './random';

const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];

/**
 * A synthetic DUF number with right control digits. Running numbers from 920000 belong to the demo: an unlikely block, and apart from
 * the numbers of sample files and test factories.
 */
export function demoDuf(year: number, running: number): string {
  const head = `${year}${String(920_000 + running).padStart(6, '0')}`;
  const sum = DUF_WEIGHTS.reduce((total, weight, place) => total + weight * Number(head[place]), 0);
  return head + String(sum % 11).padStart(2, '0');
}

/** A made-up number in the form of a national id: 80 added to the month, as all synthetic numbers have, so that it is nobody's. */
export function syntheticNationalId(birthDate: string, random: Random): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return `${day}${Number(month) + 80}${year.slice(2)}${String(random.int(10000, 99999))}`;
}

type Names = {
  women: readonly [string, ...string[]];
  men: readonly [string, ...string[]];
  family: readonly [string, ...string[]];
};

const UKRAINIAN: Names = {
  women: [
    'Olena',
    'Iryna',
    'Oksana',
    'Nataliia',
    'Tetiana',
    'Yuliia',
    'Svitlana',
    'Kateryna',
    'Mariia',
    'Anna',
    'Halyna',
    'Larysa',
    'Viktoriia',
    'Liudmyla',
    'Daria',
    'Sofiia',
  ],
  men: [
    'Oleksandr',
    'Andrii',
    'Serhii',
    'Dmytro',
    'Volodymyr',
    'Mykola',
    'Ivan',
    'Yurii',
    'Bohdan',
    'Taras',
    'Vasyl',
    'Pavlo',
    'Ihor',
    'Maksym',
  ],
  family: [
    'Shevchenko',
    'Melnyk',
    'Kovalenko',
    'Bondarenko',
    'Tkachenko',
    'Kravchenko',
    'Oliinyk',
    'Lysenko',
    'Marchenko',
    'Savchenko',
    'Rudenko',
    'Petrenko',
    'Moroz',
    'Polishchuk',
    'Hrytsenko',
    'Kozak',
  ],
};

const OTHERS: readonly [Names, ...Names[]] = [
  {
    women: ['Fatima', 'Rania', 'Hanan', 'Maryam', 'Noor', 'Layla', 'Amal', 'Samira', 'Rima', 'Yara'],
    men: ['Ahmad', 'Omar', 'Khaled', 'Yousef', 'Mahmoud', 'Hassan', 'Bilal', 'Tarek', 'Ali', 'Samir'],
    family: [
      'Al-Hamad',
      'Khalil',
      'Haddad',
      'Darwish',
      'Hussein',
      'Ibrahim',
      'Mansour',
      'Sabbagh',
      'Aziz',
      'Rahimi',
    ],
  },
  {
    women: ['Selam', 'Rahel', 'Mehret', 'Feven', 'Luwam', 'Saba', 'Winta', 'Hiwet'],
    men: ['Yonas', 'Samuel', 'Filmon', 'Dawit', 'Abel', 'Tesfay', 'Merhawi', 'Robel'],
    family: ['Berhane', 'Tesfamariam', 'Ghebre', 'Haile', 'Kidane', 'Araya', 'Weldu', 'Mehari'],
  },
  {
    women: ['Amina', 'Hodan', 'Ifrah', 'Sagal', 'Nasra', 'Fadumo', 'Ayaan'],
    men: ['Abdi', 'Mohamed', 'Liban', 'Guled', 'Hamza', 'Ismail', 'Farah'],
    family: ['Warsame', 'Abdullahi', 'Jama', 'Osman', 'Farah', 'Nur', 'Hirsi', 'Aden'],
  },
  {
    women: ['Esther', 'Grace', 'Divine', 'Furaha', 'Neema', 'Aline', 'Josephine'],
    men: ['Jean', 'Patrick', 'Emmanuel', 'Innocent', 'David', 'Moise', 'Josue'],
    family: ['Mukendi', 'Kabila', 'Ilunga', 'Bahati', 'Amani', 'Ndayishimiye', 'Byamungu', 'Kasongo'],
  },
];

/** A made-up name that fits the group. */
export function syntheticName(random: Random, ukrainian: boolean): string {
  const names = ukrainian ? UKRAINIAN : random.pick(OTHERS);
  const first = random.pick(random.chance(0.54) ? names.women : names.men);
  const family = random.pick(names.family);
  return random.chance(0.12) ? `${first} ${random.pick(names.family)} ${family}` : `${first} ${family}`;
}
