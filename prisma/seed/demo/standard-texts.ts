type Words = [title: string, body: string];

/** Standard texts of the demo, made up for it. `nn` or `en` may be missing, as in real life. */
export type DemoText = { theme: string | null; nb: Words; nn?: Words; en?: Words };

export const STANDARD_TEXTS: readonly DemoText[] = [
  {
    theme: null,
    nb: [
      'Takk, vi ser på saken',
      'Hei {{innsender}}\n\nTakk for at dere meldte fra. Vi ser på sak {{saksnummer}} og svarer her så snart vi vet mer.\n\nVennlig hilsen\n{{behandler}}\nIMDi support',
    ],
    nn: [
      'Takk, vi ser på saka',
      'Hei {{innsender}}\n\nTakk for at de melde frå. Vi ser på sak {{saksnummer}} og svarer her så snart vi veit meir.\n\nVennleg helsing\n{{behandler}}\nIMDi support',
    ],
    en: [
      'Thank you, we are looking into it',
      'Hello {{innsender}}\n\nThank you for letting us know. We are looking into ticket {{saksnummer}} and will answer here as soon as we know more.\n\nKind regards\n{{behandler}}\nIMDi support',
    ],
  },
  {
    theme: 'arsrapportering',
    nb: [
      'Slik rettes funnet',
      'Hei {{innsender}}\n\nFunnet «{{regel}}» ({{regel_nummer}}) rettes slik:\n{{slik_retter_du}}\n\n{{frist}}\n\nVennlig hilsen\n{{behandler}}',
    ],
    nn: [
      'Slik blir funnet retta',
      'Hei {{innsender}}\n\nFunnet «{{regel}}» ({{regel_nummer}}) blir retta slik:\n{{slik_retter_du}}\n\n{{frist}}\n\nVennleg helsing\n{{behandler}}',
    ],
    en: [
      'How to correct the finding',
      'Hello {{innsender}}\n\nThe finding “{{regel}}” ({{regel_nummer}}) is corrected like this:\n{{slik_retter_du}}\n\n{{frist}}\n\nKind regards\n{{behandler}}',
    ],
  },
  {
    theme: null,
    nb: [
      'Vi trenger å vite hvem det gjelder',
      'Hei {{innsender}}\n\nFor å hjelpe trenger vi å vite hvilken deltaker saken gjelder. Legg personen til i saken. Skriv ikke DUF-nummeret i meldingen.\n\nVennlig hilsen\n{{behandler}}',
    ],
    nn: [
      'Vi treng å vite kven det gjeld',
      'Hei {{innsender}}\n\nFor å hjelpe treng vi å vite kva deltakar saka gjeld. Legg personen til i saka. Skriv ikkje DUF-nummeret i meldinga.\n\nVennleg helsing\n{{behandler}}',
    ],
  },
  {
    theme: null,
    nb: [
      'Dere må rette dette i fagsystemet',
      'Hei {{innsender}}\n\nRegistreringen på {{person}} kommer fra fagsystemet i {{kommune}}. Rett den der og overfør på nytt. Retter dere i NIR, kommer den gamle verdien tilbake ved neste overføring.\n\nVennlig hilsen\n{{behandler}}',
    ],
    nn: [
      'De må rette dette i fagsystemet',
      'Hei {{innsender}}\n\nRegistreringa på {{person}} kjem frå fagsystemet i {{kommune}}. Rett henne der og overfør på nytt. Rettar de i NIR, kjem den gamle verdien tilbake ved neste overføring.\n\nVennleg helsing\n{{behandler}}',
    ],
  },
  {
    theme: null,
    nb: [
      'Vi foreslår en rettelse',
      'Hei {{innsender}}\n\nVi har lagt et forslag til rettelse på {{person}} i saken. Se over verdiene. Er de riktige, trykker du «Godta og lagre»; da blir de registrert i ditt navn.\n\nVennlig hilsen\n{{behandler}}',
    ],
    nn: [
      'Vi føreslår ei retting',
      'Hei {{innsender}}\n\nVi har lagt eit forslag til retting på {{person}} i saka. Sjå over verdiane. Er dei rette, trykkjer du «Godta og lagre»; då blir dei registrerte i ditt namn.\n\nVennleg helsing\n{{behandler}}',
    ],
  },
  {
    theme: null,
    nb: [
      'Feilen ligger i NIR',
      'Hei {{innsender}}\n\nDette er en feil i NIR og ikke hos dere. Dere trenger ikke gjøre noe. Funnet trekker ikke ned mens vi retter, og vi sier fra her når det er gjort.\n\nVennlig hilsen\n{{behandler}}',
    ],
    en: [
      'The fault is in NIR',
      'Hello {{innsender}}\n\nThis is a fault in NIR and not at your end. You need not do anything. The finding does not count against you while we mend it, and we will tell you here when it is done.\n\nKind regards\n{{behandler}}',
    ],
  },
];
