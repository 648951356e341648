import type { MadeJudgement, PersonRecord, RegisterModel, SitrepRecord, SourceGrade } from './register-model.ts';

/** What people have said that is about no incident: notifications, grades of sources, what they keep for themselves, situation reports, agreements adopted. */
export function listStanding(
  judgements: readonly MadeJudgement[],
): Pick<RegisterModel, 'notifications' | 'sources' | 'people' | 'sitreps' | 'adopted'> {
  const notifications: RegisterModel['notifications'] = [];
  const adopted: RegisterModel['adopted'] = [];
  const sources = new Map<string, SourceGrade>();
  const people = new Map<string, PersonRecord>();
  const sitreps = new Map<string, SitrepRecord>();
  const personOf = (person: string): PersonRecord => {
    const known = people.get(person) ?? { person, views: [], seen: null, read: [] };
    people.set(person, known);
    return known;
  };
  for (const { id, at, by, judgement } of judgements) {
    const made = { id, at, by };
    switch (judgement.act) {
      case 'notification': {
        const { act: _, ...notified } = judgement;
        notifications.push({ ...notified, ...made });
        break;
      }
      case 'reliability': {
        const { of, source, grade, reason } = judgement;
        sources.set(`${of} ${source}`, { ...made, of, source, grade, reason });
        break;
      }
      case 'view-saved': {
        const person = personOf(by);
        const view = { id, at, name: judgement.name, address: judgement.address };
        person.views = [...person.views.filter(({ name }) => name !== view.name), view];
        break;
      }
      case 'inbox-read': {
        const person = personOf(by);
        const others = person.read.filter((item) => !judgement.items.includes(item));
        person.read = judgement.read ? [...others, ...judgement.items] : others;
        break;
      }
      case 'seen': {
        const person = personOf(by);
        if (!person.seen || judgement.revision > person.seen.revision) person.seen = { revision: judgement.revision, at };
        break;
      }
      case 'agreement-adopted': {
        const { agreement, sha256, reason } = judgement;
        adopted.push({ ...made, agreement, sha256, reason });
        break;
      }
      case 'sitrep-saved': {
        const { sitrep, basis, title, agreement, from, to } = judgement;
        const versions = [...(sitreps.get(sitrep)?.versions ?? []), { ...made, basis }];
        sitreps.set(sitrep, { sitrep, title, agreement, from, to, versions });
        break;
      }
    }
  }
  const byName = <T>(map: ReadonlyMap<string, T>): T[] => [...map.keys()].sort().map((key) => map.get(key)!);
  return { notifications, sources: byName(sources), people: byName(people), sitreps: byName(sitreps), adopted };
}
