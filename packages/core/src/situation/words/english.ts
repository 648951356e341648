import { englishLists as lists } from './english-lists.ts';
import { englishPeriod } from './english-period.ts';

const numbers = new Intl.NumberFormat('en-GB');
const plural = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

/** The words of the interface in English. */
export const english = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  ...lists,
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  number: (n: number) => numbers.format(n),
  listOf: (items: readonly string[]) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  semicolon: '; ',

  // Dates, tolls, places
  utc: 'UTC',
  local: 'local',
  dateUnknown: 'date not said',
  placeUnknown: 'place not said',
  weekOf: (first: string, last: string) => `${first} – ${last}`,
  inferred: 'inferred',
  inferredBecause: (reason: string) => `inferred: ${reason}`,
  hours: (n: number) => plural(n, 'hour', 'hours'),
  duration: (hours: number) => (hours < 96 ? plural(hours, 'hour', 'hours') : plural(Math.round(hours / 24), 'day', 'days')),
  minutes: (n: number) => plural(n, 'minute', 'minutes'),
  atLeast: (n: string) => `at least ${n}`,
  upTo: (n: string) => `up to ${n}`,
  about: (n: string) => `about ${n}`,
  notSaid: 'not said',
  withinKm: (km: string) => `± ${km} km`,
  killed: 'killed',
  wounded: 'wounded',
  tollKilled: (n: string) => (n === '0' ? 'nobody killed' : `${n} killed`),
  tollWounded: (n: string) => (n === '0' ? 'nobody wounded' : `${n} wounded`),
  /** How a phrase begins that counts people and does not say what was hit: "some 20 civilians", "a child", "at least one person". */
  countedPeople:
    /^(?:(?:at least|at most|more than|as many as|no fewer than|up to|nearly|almost|about|around|some|over|another|the|other) )*(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|dozens|scores|hundreds|several|(?:an? )?(?:\w+ )?(?:man|woman|child|boy|girl|baby|person|civilian|soldier|fighter|resident|dozen))\b/i,
  /** The words of a name without article and plural: "a rebel-held area" and "rebel-held areas" are told once. */
  bareWords: (name: string) =>
    name
      .toLowerCase()
      .replace(/^(?:the|an?|its|their) /, '')
      .split(/\s+/)
      .map((word) => word.replace(/s$/, '')),
  severalTold: 'several occurrences told as one',
  narrator: 'the report itself',

  // Front
  documentKind: 'Ceasefire situation report',
  titleFor: (area: string) => `Truce situation: ${area}`,
  titleNone: 'Situation from the reports taken',
  marking: 'Marking',
  asOf: 'As of',
  basis: 'Basis',
  basisCounts: (read: number, refused: number, unread: number) =>
    `${plural(read, 'report', 'reports')} read · ${plural(refused, 'input', 'inputs')} refused · ${plural(unread, 'report', 'reports')} unread`,
  registerCounts: (incidents: number, claims: number, findings: number) =>
    `${plural(incidents, 'incident', 'incidents')} · ${plural(claims, 'claim', 'claims')} · ${plural(findings, 'finding', 'findings')}`,
  register: 'Register',
  madeBy: 'Made by',
  programAndKnowledge: (program: string, knowledge: string) => `Truceline ${program} · knowledge ${knowledge}`,
  standfirst:
    'Machine reading of published reports. Every statement cites the words it rests on; nothing here has been verified on the ground. Allegations remain those of the voices named.',
  contents: 'Contents',
  andMore: (n: number) => `${n} more`,
  skip: 'Skip to the report',

  // Sections
  sections: {
    highlights: 'Key points',
    truces: 'State of the truces',
    changes: 'What changed',
    map: 'Where',
    timeline: 'When',
    incidents: 'Incidents by clause',
    contested: 'Contested facts',
    unknown: 'What is not known, and what would settle it',
    territory: 'Territory, as claimed',
    access: 'Humanitarian access',
    terms: 'Terms and conditions, as told',
    commitments: 'Commitments',
    talks: 'Talks',
    tallies: 'Tallies by monitors and parties',
    observations: 'Observations on the spot',
    sources: 'Reports and their origins',
    refused: 'Inputs refused and reports unread',
    reading: 'How to read this report',
    register: 'Annex A. Register of incidents',
    quotations: 'Annex B. Words of the reports',
  },

  // Truces
  since: 'Since',
  until: 'Until',
  noEnd: 'no end stated',
  window: 'Window',
  declaredWindow: (name: string) => `window “${name}”`,
  windowsCaption: (title: string) => `Windows in force: ${title}`,
  start: 'Start',
  end: 'End',
  restsOn: 'Rests on',
  or: 'or',
  holeShort: (length: string, clocks: string) => `hole, ${length} (${clocks})`,
  overlapShort: (length: string, clocks: string) => `overlap, ${length} (${clocks})`,
  hole: (length: string) => `Hole of ${length} with nothing in force`,
  overlap: (length: string) => `Overlap of ${length}`,
  between: (a: string, b: string) => `between ${a} and ${b}`,
  declarationsCaption: 'Declarations, and whether who spoke could make them',
  declared: lists.declared,
  declaration: 'Declaration',
  by: 'By',
  on: 'On',
  hasStanding: 'Standing to say so',
  yes: 'Yes',
  no: 'No',
  because: 'Because',
  calmReached: (reached: number, needed: number) => `Calm days reached: ${reached} of ${needed}.`,
  calmCaption: 'Calm, day by day',
  gatesCaption: 'Gates: what opens when conditions are met',
  gate: 'Gate',
  gateOpen: 'Open',
  gateClosed: 'Closed',
  missing: 'Missing',
  noTruce: 'No agreement known to the program touches these reports.',
  notRunningThen: (n: number) => `${plural(n, 'further agreement is', 'further agreements are')} known, of which these reports say nothing`,
  asOfMark: 'as of',

  // Key points
  truce: 'Truce',
  stateWord: 'State',
  calmWord: 'Calm',
  calmShort: (reached: number, needed: number) => `${reached} of ${needed} days`,
  breachesFound: (n: number, parts: string) => `${plural(n, 'incident is', 'incidents are')} found to breach a clause: ${parts}`,
  standingCount: (n: number, standing: string) => `${n} ${standing.toLowerCase()}`,
  undeterminedFound: (n: number) => `${plural(n, 'incident stays', 'incidents stay')} undetermined`,
  gateShut: (gate: string, missing: string) => `${gate} stays shut for want of ${missing}`,
  deniedBy: (who: string) => `denied by ${who}`,
  othersLayItTo: (whom: string) => `others lay it to ${whom}`,
  deadliest: 'The highest tolls stated',
  contestedCount: (n: number) => `${plural(n, 'incident is', 'incidents are')} contested between the voices`,

  // Changes
  changesIntro: (from: string, to: string) => `Dated between ${from} and ${to}, the seven days before this report's hour.`,
  changesLatest: (from: string, to: string) =>
    `Nothing is dated within seven days of this report's hour. The latest dated events, ${from} to ${to}:`,
  changesNone: 'No dated event stands in the reports.',
  sinceReport: (at: string) => `Against the situation as of ${at}`,
  sinceNothing: 'Nothing differs in truces, incidents or verdicts.',
  fromTo: (before: string, now: string) => `${before.toLowerCase()} before, ${now.toLowerCase()} now`,
  newIncidents: (n: number) => plural(n, 'incident is new', 'incidents are new'),
  goneIncidents: (n: number) =>
    `${plural(n, 'incident', 'incidents')} of that situation no longer ${n === 1 ? 'stands' : 'stand'} as such: joined with others, split, or not in these reports`,
  windowStarts: (title: string) => `${title}: a window begins`,
  windowEnds: (title: string) => `${title}: a window ends`,
  declaredBy: (what: keyof typeof lists.declared, by: string) => `${by} ${lists.declares[what]}`,
  moreIncidents: (n: number) => `and ${plural(n, 'more incident', 'more incidents')}, in Annex A`,

  // Map and timeline
  mapCaption: (country: string) => `Incidents in ${country}, drawn as the area claimed`,
  mapDetail: (place: string) => `Detail: around ${place}`,
  mapNote:
    'A circle is the area within which the reports place the incident, never a point. The number inside is how many incidents share it.',
  mapDisclaimer:
    'Borders, names and lines are drawn only to orient the reader. They come from open data, are simplified, and express no view on the status of any territory, on any frontier or on who governs where.',
  mapLeftOut: (n: number) =>
    `${plural(n, 'incident is', 'incidents are')} not drawn, their place being known only to the country, or not at all`,
  mapKey: 'Key to the map',
  radiusKm: 'Radius, km',
  mapAlt: (country: string, places: number, incidents: number) =>
    `Map of ${country}: ${plural(incidents, 'incident', 'incidents')} at ${plural(places, 'place', 'places')}. The table below it lists the same.`,
  mapMoreCountries: (names: string) => `No map is drawn for ${names}, with few incidents:`,
  inset: 'Inset',
  km: 'km',
  timelineCaption: 'Incidents by day and verdict',
  timelineCaptionWeeks: 'Incidents by week and verdict',
  timelineCaptionMonths: 'Incidents by month and verdict',
  timelineAlt: (n: number, from: string, to: string) =>
    `Timeline of ${plural(n, 'incident', 'incidents')} from ${from} to ${to}. Annex A lists the same.`,
  timelineLeftOut: (n: number) =>
    `${plural(n, 'incident is', 'incidents are')} not drawn: dated to a span longer than the column, or not dated`,
  timelineNone: 'No incident is dated closely enough to be drawn.',
  noFinding: 'No finding',
  incidentsWord: 'Incidents',

  // Incidents
  incidentNo: 'No.',
  date: 'Date',
  place: 'Place',
  what: 'What happened',
  byWhom: 'By whom',
  toll: 'Toll',
  verdictWord: 'Verdict',
  standingWord: 'Standing',
  words: 'Words',
  clauseOf: (clause: string, agreement: string) => `${clause} (${agreement})`,
  noClause: 'Held against no clause',
  noClauseIntro: 'No agreement known reaches these incidents by area, by date or by kind.',
  outsideIntro: (n: number) =>
    n === 1
      ? '1 incident was found outside this clause; it stands in Annex A'
      : `${n} incidents were found outside this clause; they stand in Annex A`,
  backgroundIntro: (n: number) =>
    `${plural(n, 'further incident is', 'further incidents are')} recalled as background and stand only in Annex A`,
  noIncidents: 'The reports tell of no incident.',
  verdictCounts: (parts: string) => `Findings: ${parts}.`,
  incidentRef: (n: number) => `I-${n}`,
  recordOf: 'Record',
  voices: 'Voices',
  voicesCount: (n: number) => plural(n, 'independent voice', 'independent voices'),
  against: 'Against',
  weapons: 'Weapons',
  carriedBy: 'Carried by',
  joinedBecause: 'Joined because',
  partOf: 'Part of',
  findingsWord: 'Findings',
  background: 'recalled as background',
  permanentId: 'Permanent id',

  // Contested
  contestedField: {
    by: 'Who did it',
    killed: 'Killed',
    wounded: 'Wounded',
    where: 'Place',
    when: 'Day',
    weapons: 'Weapon',
    against: 'What was hit',
    act: 'What happened',
    occurrence: 'Whether it happened',
  } as Record<string, string>,
  whoSays: 'Who says so',
  says: 'Says',
  saidBy: 'Said by',
  withStanding: 'with standing',
  withoutStanding: 'without standing',
  contestedNone: 'No fact of an incident is contested in these reports.',
  contestedIntro: 'Differing accounts stand side by side. None is preferred and no figure is averaged.',
  contestedTruce: (title: string) => `${title}: does it still run?`,
  denies: 'denies',
  doesNotName: 'names nobody',

  // Unknown
  unknownIntro: 'Undetermined is an answer: the reports do not settle these questions.',
  question: 'Open question',
  wouldSettle: 'Would be settled by',
  unknownNone: 'No finding is undetermined.',
  undatedIncidents: (n: number) => `${plural(n, 'incident has', 'incidents have')} no stated or implied date`,
  unplacedIncidents: (n: number) => `${plural(n, 'incident has', 'incidents have')} no place that could be found in the gazetteer`,
  unnamedActors: (n: number) => `${plural(n, 'incident names', 'incidents name')} nobody as responsible`,
  noReportDays: (days: string, title: string) => `No report speaks of ${days} under ${title}; silence is not calm`,

  // Territory, access, commitments, talks, tallies
  territoryIntro: 'Who is said to hold what. Each line is a claim by its voice on its date.',
  holder: 'Said to be held by',
  claimedBy: 'Claimed by',
  nobodyNamed: 'nobody named',
  accessState: (state: string) => `Access: ${state.toLowerCase()}`,
  accessNone: 'The reports say nothing of access.',
  access: lists.access,
  statement: 'Statement',
  who: 'Who',
  status: 'Status',
  commitmentStatus: { open: 'Open', kept: 'Kept', broken: 'Broken' },
  tallyIntro:
    'Counts published by monitors or parties. They may contain incidents of the register and one another: they are never added up.',
  tallyUnsound: (sum: number) => `does not add up: its parts come to ${sum}`,
  tallyConfirmed: (count: string) => `${count} of them confirmed`,
  observationIntro:
    'What monitors heard, saw or recorded from where they stood. What it was, and whose, is not said; none of it is added to incidents.',
  observed: 'Observed',
  counted: 'Counted',
  period: 'Period',

  // Terms
  termsIntro: 'What the reports say the terms are, who is left out, who may decide, and what is said of keeping them.',
  subject: 'Subject',

  // Sources
  report: 'Report',
  publisher: 'Publisher',
  published: 'Published',
  file: 'File',
  claimsWord: 'Claims',
  sharesWith: 'Shared text',
  sharedPart: (percent: number, ref: string) => `${percent}% with ${ref}`,
  oneVoice: (refs: string, passages: number) =>
    `${refs} share ${plural(passages, 'passage', 'passages')} word for word: one voice stands behind ${passages === 1 ? 'it' : 'them'}`,
  oneVoiceUncounted: (refs: string) => `${refs} share text: one voice stands behind what they share`,
  carried: (date: string) => `carried ${date}`,
  credits: (names: string) => `credits ${names}`,
  untitled: 'Untitled',
  undated: 'undated',
  refusedInput: 'Input',
  reason: 'Reason',
  code: 'Code',
  unreadReason: (language: string) => `Not read: language ${language}`,
  languageUnknown: 'not known',
  nothingRefused: 'Every input was read.',
  reportRef: (n: number) => `R${n}`,

  // Annex of quotations
  characters: (start: number, end: number) => `characters ${start}–${end}`,
  readBy: (rules: string) => `read by ${rules}`,
  quoteSays: (who: string) => `${who}:`,
  backTo: 'Cited at',
  backToNth: (n: number) => `Back to citation ${n}`,
  citeLabel: (n: number) => `Citation ${n}: the words of the report`,
  mood: { actual: '', background: 'recalled', planned: 'planned', hypothetical: 'feared or conditional', general: 'habitual' },
  figure: 'Figure',
  quoteOpen: '“',
  quoteClose: '”',
  markingLine: (marking: string) => marking,

  localIs: (zone: string) => `Local time is that of ${zone}.`,
  readingNotes: [
    'Verdict: breach, no breach, outside the clause, or undetermined. It holds one incident against one clause; it is not a finding of law or of responsibility.',
    'Standing: alleged is one voice; corroborated is two or more independent voices; contested means voices differ or the accused denies; admitted means the actor says so.',
    'Voices are counted by origin: a story that many outlets carry is one voice.',
    'Tolls give the lowest and the highest figure stated. Who stated which is in Annex A and under contested facts.',
    'Calm is counted only for days on which somebody watched and reported none. A day of which nobody speaks is “no report”.',
    'Dates are local days of the theatre. Hours are local, with UTC beside them.',
  ],

  // A report on one truce for some days
  ofPeriod: englishPeriod,

  // Explain
  explain: {
    finding: 'Finding',
    incident: 'Incident',
    claim: 'Claim',
    report: 'Report',
    truce: 'Truce',
    clause: 'Clause',
    window: 'Window',
    declaredWindow: (name: string) => `window “${name}”`,
    gap: 'Gap',
    day: 'Day',
    rule: 'Rule',
    voice: 'Voice',
    concluded: 'concluded, not said',
    none: (id: string) => `Nothing in this situation is named ${id}.`,
    many: (id: string, n: number) => `${id} could be any of ${n}.`,
    near: 'Did you mean',
    forms: 'An id begins with fnd_, inc_, clm_ or rep_, or is an agreement such as aleppo-2016-05 or aleppo-2016-05/calm.',
  },
};
