import { words, CHAPTER, type Mutation } from './mutation.ts';

const CLAIM_NEEDS =
  '<Cite id="…"/> in or right after every sentence with a figure, date or name, or the reason it needs none under `own` in content/words/en/claims.yaml';
const OWN = 'own:\n';
const entry = (step: string, sentence: string, reason: string) =>
  `${OWN}- step: ${step}\n  sentence: ${sentence}\n  reason: ${reason}\n`;

const claims: Mutation[] = [
  ['a figure', '800', 'It is 800 kilometres to Geneva.'],
  ['a figure in words', 'Twenty', 'Twenty officials came along.'],
  ['a date', 'November', 'They had last met in November.'],
  ['a name', 'Lavrov', 'It is what Lavrov had asked for.'],
  ['a name', 'Mike', '<Person id="pompeo" /> stays at home.'],
  ['a figure', '501', '<Fact treaty="inf" number="shortest_banned_range" /> is not 501.'],
].map(([rule = '', word = '', sentence = '']) => ({
  what: `${rule}, "${word}", whose source is after the next sentence only`,
  file: CHAPTER,
  from: 'Across the table Ryabkov',
  to: `${sentence} Across the table Ryabkov`,
  field: 'an-ambassador',
  found: `"${word}" (${rule}) without a source in "${sentence
    .replace(/<Person[^>]*>/, 'Mike Pompeo')
    .replace(/<Fact[^>]*>/, '…')}"`,
  allowed: CLAIM_NEEDS,
}));

const wrapped: Mutation[] = [
  {
    what: 'a sentence without a source that goes on in the next line',
    file: CHAPTER,
    from: 'Across the table Ryabkov',
    to: 'Twenty officials\ncame along. Across the table Ryabkov',
    lines: -1,
    field: 'an-ambassador',
    found: '"Twenty" (a figure in words) without a source in "Twenty officials came along."',
    allowed: CLAIM_NEEDS,
  },
];

const exemptions: Mutation[] = [
  {
    what: 'an exemption for a step that does not exist',
    file: words('claims'),
    from: OWN,
    to: entry('rounds-one', 'It limits no weapon.', 'None.'),
    lines: -3,
    field: 'own[0].step',
    found: '"rounds-one"',
    allowed: 'the id of a step',
    nearest: 'round-one',
  },
  {
    what: 'an exemption for a sentence that was rewritten since',
    file: words('claims'),
    from: OWN,
    to: entry('open-skies', 'It limits no weapons.', 'None.'),
    lines: -2,
    field: 'own[0].sentence',
    found: '"It limits no weapons."',
    allowed: 'a sentence of step open-skies, word for word, with … for values from the data',
    nearest: 'It limits no weapon.',
  },
  {
    what: 'an exemption that is not needed',
    file: words('claims'),
    from: OWN,
    to: entry('open-skies', 'It limits no weapon.', 'None.'),
    lines: -2,
    field: 'own[0].sentence',
    found: '"It limits no weapon."',
    allowed: 'a sentence that needs the exemption; this one passes without it',
  },
  {
    what: 'an exemption without its reason',
    file: words('claims'),
    from: OWN,
    to: entry('open-skies', 'It limits no weapon.', '""'),
    lines: -1,
    field: 'own[0].reason',
    found: '""',
    allowed: 'some words',
  },
];

/** Claims without a source, and exemptions that do not hold. */
export const claimMutations: Mutation[] = [...claims, ...wrapped, ...exemptions];
