const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The English of a report on one truce for some days. */
export const englishPeriod = {
  title: (truce: string, days: string) => `${truce}: ${days}`,
  period: 'Period',
  savedBy: 'Last saved by',
  draft: 'Draft of the machine, saved by nobody',
  standfirst:
    'Composed from published reports and edited by people. Every citation opens the words it rests on, as they stood when it was made. Allegations remain those of the voices named.',
  state: (state: string) => `State of the truce: ${state}`,
  stateSince: (instant: string) => `, since ${instant}`,
  lastFrom: (instant: string) => `; its last window began ${instant}`,
  stateUntil: (instant: string) => `, until ${instant}`,
  counted: (n: number) => `${plural(n, 'incident is', 'incidents are')} dated to these days and held against the agreement`,
  breaches: (n: number) => `${n} found to breach a clause`,
  undetermined: (n: number) => `${n} undetermined`,
  outside: (n: number) => `${n} outside its clauses`,
  contested: (n: number) => `${n} contested between the voices`,
  none: 'No incident is dated to these days and held against the agreement.',
  tolls: 'The highest tolls stated',
  broken: (days: string) => `Broken on ${days}`,
  silent: (days: string) => `No report speaks of ${days}; silence is not calm`,
  voices: (names: string) => `Told by ${names}`,
  denied: (names: string) => `denied by ${names}`,
  says: (what: string, who: string) => `${what} according to ${who}`,
  whoDenies: (name: string) => `${name} (denies it)`,
  settle: (what: string) => `Would be settled by: ${what}`,
  mapCaption: 'Where, as claimed',
  reports: 'Reports cited',
};
