import type { Situation } from '../../model/situation.ts';

/** Finds the name of an id: as the knowledge has it, otherwise as the reports most often do, otherwise the id itself. */
export function nameFinder(situation: Situation, known?: ReadonlyMap<string, string>): (id: string) => string {
  const said = new Map<string, Map<string, number>>();
  for (const { speaker, by, who } of situation.claims) {
    for (const { id, name } of [...speaker, ...by, ...(who ?? [])]) {
      if (!id) continue;
      const names = said.get(id) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      said.set(id, names);
    }
  }
  return (id) => {
    const name = known?.get(id);
    if (name) return name;
    const names = [...(said.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return names[0]?.[0] ?? id;
  };
}
